export * from './applications.js'
export * from './counter.js'
export * from './procedures.js'
export * from './titles.js'
