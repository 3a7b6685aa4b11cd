export * from './workshops.js'
