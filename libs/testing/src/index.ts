export * from './at-any-hour.js'
export * from './chromium.js'
export * from './factories/index.js'
export * from './fixed-clock.js'
export * from './postgres.js'
export * from './reference-template.js'
export * from './temporal.js'
/** What ships, for tests of rooms that may not read it themselves. */
export { registerEdition, starterBlueprint } from '@blaupause/reference'
