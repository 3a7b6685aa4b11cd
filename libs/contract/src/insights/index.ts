export * from './lage.js'
export * from './lage-rows.js'
