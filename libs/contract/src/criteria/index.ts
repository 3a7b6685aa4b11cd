export * from './criteria.js'
