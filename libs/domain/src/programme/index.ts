export * from './own-programme.js'
export * from './permissions.js'
export * from './programme.js'
export * from './propose-rollouts.js'
