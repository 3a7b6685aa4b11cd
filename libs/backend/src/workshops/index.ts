export * from './workshops.module.js'
export * from './workshops.read-model.js'
export * from './workshops.service.js'
