export * from './wave-process.service.js'
export * from './waves.module.js'
export * from './waves.read-model.js'
export * from './waves.service.js'
