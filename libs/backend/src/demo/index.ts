export * from './seed.js'
export * from './seed-roles.js'
export * from './shipped-facts.js'
export * from './proposed-rollouts.js'
