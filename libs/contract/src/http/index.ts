export * from './page.js'
export * from './import-report.js'
