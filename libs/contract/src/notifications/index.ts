export * from './notification-groups.js'
export * from './notifications.js'
