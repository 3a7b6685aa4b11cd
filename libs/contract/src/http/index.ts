export * from './page.js'
