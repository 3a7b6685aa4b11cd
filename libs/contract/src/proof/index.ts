export * from './evidence.js'
export * from './observations.js'
