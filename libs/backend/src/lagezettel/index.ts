export * from './lagezettel.module.js'
export * from './lagezettel.read-model.js'
export * from './lagezettel.service.js'
