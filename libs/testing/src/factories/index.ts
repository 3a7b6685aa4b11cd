export * from './actors.js'
export * from './rollout-plan.js'
