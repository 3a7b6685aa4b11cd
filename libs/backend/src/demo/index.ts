export * from './seed.js'
export * from './shipped-facts.js'
export * from './proposed-rollouts.js'
