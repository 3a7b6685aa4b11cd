export * from './notifications.js'
