export * from './finding.js'
export * from './finding-detail.js'
