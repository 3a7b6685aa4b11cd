export * from './leitfaden-files.js'
export * from './leitfaden-of-package.js'
export * from './leitfaden.service.js'
