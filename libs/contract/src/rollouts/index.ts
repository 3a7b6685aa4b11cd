export * from './bulk.js'
export * from './commands.js'
export * from './views.js'
export * from './items.js'
