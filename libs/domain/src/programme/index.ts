export * from './permissions.js'
export * from './programme.js'
export * from './propose-rollouts.js'
