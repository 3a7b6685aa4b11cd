export * from './allowed-hosts.js'
export * from './link-checker.js'
export * from './link-rules.js'
export * from './public-address.js'
