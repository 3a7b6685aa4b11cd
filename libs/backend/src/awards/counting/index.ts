export * from './counts.read-model.js'
export * from './procedure-import.service.js'
export * from './procedures.store.js'
