export * from './lagezettel.js'
