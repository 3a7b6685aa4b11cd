export * from './commands.js'
export * from './views.js'
