export * from './display-state.js'
export * from './milestone.js'
