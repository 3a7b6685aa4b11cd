export * from './page.js'
export * from './import-report.js'
export * from './plain-document.js'
