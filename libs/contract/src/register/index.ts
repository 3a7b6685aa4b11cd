export * from './territories.js'
