export * from './bundle.js'
export * from './golden-histories.js'
