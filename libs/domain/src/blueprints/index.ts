export * from './blueprint.js'
export * from './resolve-steps.js'
export * from './schedule-steps.js'
