export * from './costs.js'
export * from './money.js'
