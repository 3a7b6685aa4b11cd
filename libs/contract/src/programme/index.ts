export * from './programmes.js'
