export * from './bundle.js'
export * from './golden-histories.js'
export * from './open-stage.js'
export * from './waking-stage.js'
