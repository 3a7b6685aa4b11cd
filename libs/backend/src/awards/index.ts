export * from './awards.module.js'
export * from './counting/index.js'
export * from './seed-history.js'
