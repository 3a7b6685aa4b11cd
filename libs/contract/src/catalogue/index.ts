export * from './behoerden.js'
export * from './leistungen.js'
export * from './land-profiles.js'
