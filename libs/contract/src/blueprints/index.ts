export * from './blueprints.js'
export * from './keys.js'
