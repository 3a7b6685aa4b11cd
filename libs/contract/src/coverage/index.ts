export * from './coverage.js'
export * from './part-rows.js'
