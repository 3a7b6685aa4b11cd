export * from './applications.js'
export * from './procedures.js'
export * from './titles.js'
