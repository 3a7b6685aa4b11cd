export * from './blueprint.js'
