export * from './fachverfahren.js'
