export * from './me.js'
export * from './beauftragungen.js'
