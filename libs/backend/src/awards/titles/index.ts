export * from './sign-orders.service.js'
export * from './title-register.js'
export * from './title-statement.js'
export * from './titles.read-model.js'
