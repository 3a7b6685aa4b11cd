export * from './holidays.js'
export * from './passed-over.js'
export * from './sperrzeit.js'
export * from './working-days.js'
