export * from './memberships.js'
