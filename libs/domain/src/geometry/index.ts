export * from './map-shapes.js'
