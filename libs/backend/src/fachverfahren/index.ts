export * from './fachverfahren.module.js'
export * from './fachverfahren.read-model.js'
export * from './fachverfahren.service.js'
export * from './fachverfahren.store.js'
