export * from './portal-client.js'
export * from './portal-settings.js'
