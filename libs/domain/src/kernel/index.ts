export * from './domain-error.js'
export * from './domain-event.js'
export * from './local-date.js'
export * from './refusals.js'
