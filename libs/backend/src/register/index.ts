export * from './import-edition.js'
export * from './register.module.js'
export * from './territories.read-model.js'
export * from './territories.store.js'
