export * from './chromium.js'
export * from './fixed-clock.js'
export * from './postgres.js'
