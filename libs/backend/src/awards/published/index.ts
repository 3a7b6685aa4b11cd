export * from './build-snapshot.js'
export * from './corrections.service.js'
export * from './public-record.js'
