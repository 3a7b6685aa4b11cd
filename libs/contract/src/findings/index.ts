export * from './finding.js'
export * from './finding-note.js'
export * from './finding-detail.js'
