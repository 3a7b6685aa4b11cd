export * from './agreement.js'
export * from './blueprints.js'
export * from './keys.js'
export * from './import-answers.js'
