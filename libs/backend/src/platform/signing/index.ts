export * from './fingerprint.js'
export * from './key-store.js'
export * from './sign.js'
export * from './verify-package.js'
