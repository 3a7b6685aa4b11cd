export * from './enter-fachverfahren.js'
export * from './fachverfahren.js'
