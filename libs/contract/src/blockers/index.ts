export * from './commands.js'
export * from './views.js'
export * from './waiting-times.js'
