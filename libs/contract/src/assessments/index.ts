export * from './assessments.js'
