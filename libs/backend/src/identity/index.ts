export * from './demo-roles.js'
export * from './development-key.js'
export * from './development-token.js'
export * from './memberships.js'
