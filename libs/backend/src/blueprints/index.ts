export * from './blueprint-keys.js'
export * from './blueprint-row.js'
export * from './blueprints.read-model.js'
export * from './blueprints.service.js'
