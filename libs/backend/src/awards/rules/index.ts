export * from './award-rules.read-model.js'
export * from './award-rules.service.js'
