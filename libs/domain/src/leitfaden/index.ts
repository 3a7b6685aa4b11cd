export * from './leitfaden.js'
export * from './make-leitfaden.js'
export * from './reading.js'
