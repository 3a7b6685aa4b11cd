export * from './changes-of-answers.js'
export * from './local-change.js'
export * from './require-local-change.js'
export * from './with-local-changes.js'
