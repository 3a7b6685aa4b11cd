export * from './maturity.js'
