export * from './outcomes.js'
export * from './workshops.js'
