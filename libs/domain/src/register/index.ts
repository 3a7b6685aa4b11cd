export * from './compare-editions.js'
export * from './faults.js'
export * from './parse-gv100ad.js'
export * from './territory.js'
