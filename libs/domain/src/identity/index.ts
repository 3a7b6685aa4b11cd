export * from './actor.js'
