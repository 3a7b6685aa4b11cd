export * from './blueprints.js'
