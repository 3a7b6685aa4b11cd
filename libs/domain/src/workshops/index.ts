export * from './workshop.js'
