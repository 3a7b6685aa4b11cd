export * from './lage.js'
