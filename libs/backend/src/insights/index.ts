export * from './insights.module.js'
export * from './lage.js'
export * from './lage.read-model.js'
export * from './tasks.read-model.js'
