export * from './programme.module.js'
export * from './programmes.read-model.js'
export * from './programmes.store.js'
export * from './seed-reference.js'
