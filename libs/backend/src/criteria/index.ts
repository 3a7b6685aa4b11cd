export * from './criteria.module.js'
export * from './criteria.service.js'
