export * from './audience.js'
export * from './inbox-state.js'
export * from './kinds.js'
export * from './settled-because.js'
