export * from './notifications.module.js'
export * from './notifications.read-model.js'
export * from './notifications.service.js'
