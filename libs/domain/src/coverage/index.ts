export * from './definitions.js'
export * from './figures.js'
export * from './permissions.js'
