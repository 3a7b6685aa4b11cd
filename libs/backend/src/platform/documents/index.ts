export * from './render-pdf.js'
export * from './plain-document.js'
