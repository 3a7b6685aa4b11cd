export * from './me.js'
