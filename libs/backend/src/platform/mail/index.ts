export * from './create-mail.js'
export * from './hand-over.js'
export * from './mail.js'
export * from './smtp-mail.js'
