export * from './costs.js'
