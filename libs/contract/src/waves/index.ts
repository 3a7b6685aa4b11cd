export * from './waves.js'
