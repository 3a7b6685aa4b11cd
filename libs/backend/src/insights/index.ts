export * from './tasks.read-model.js'
