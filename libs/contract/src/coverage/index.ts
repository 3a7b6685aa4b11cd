export * from './coverage.js'
