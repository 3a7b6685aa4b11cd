export * from './behoerden.js'
export * from './leistungen.js'
