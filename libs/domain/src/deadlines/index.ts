export * from './quiet-time.js'
export * from './reminder-policy.js'
