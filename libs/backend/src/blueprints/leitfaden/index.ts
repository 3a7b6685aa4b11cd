export * from './leitfaden-files.js'
export * from './leitfaden.service.js'
