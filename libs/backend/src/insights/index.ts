export * from './insights.module.js'
export * from './tasks.read-model.js'
