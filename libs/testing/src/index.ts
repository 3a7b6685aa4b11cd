export * from './chromium.js'
export * from './factories/index.js'
export * from './fixed-clock.js'
export * from './postgres.js'
