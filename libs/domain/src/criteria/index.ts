export * from './criterion.js'
