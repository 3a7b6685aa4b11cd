export * from './upkeep.js'
