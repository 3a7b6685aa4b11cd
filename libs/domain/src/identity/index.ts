export * from './actor.js'
export * from './beauftragung.js'
