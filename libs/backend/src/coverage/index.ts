export * from './areas.read-model.js'
export * from './coverage.module.js'
export * from './coverage.read-model.js'
export * from './curve.read-model.js'
