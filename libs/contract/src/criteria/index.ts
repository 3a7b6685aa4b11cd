export * from './catalogues.js'
export * from './criteria.js'
