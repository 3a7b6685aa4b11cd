export * from './procedures.js'
