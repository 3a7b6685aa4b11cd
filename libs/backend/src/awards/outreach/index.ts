export * from './campaigns.read-model.js'
export * from './campaigns.service.js'
export * from './ceremonies.service.js'
export * from './funnel.read-model.js'
