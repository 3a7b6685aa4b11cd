export * from './maturity.module.js'
export * from './maturity.service.js'
