export * from './read-day.js'
export * from './read-table.js'
export * from './row-faults.js'
export * from './table-rows.js'
