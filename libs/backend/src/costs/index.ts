export * from './costs.module.js'
export * from './costs.read-model.js'
export * from './costs.service.js'
