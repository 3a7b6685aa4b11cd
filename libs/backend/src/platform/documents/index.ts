export * from './draw-svg.js'
export * from './render-pdf.js'
export * from './plain-document.js'
