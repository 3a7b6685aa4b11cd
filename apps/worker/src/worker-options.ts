export const WORKER_OPTIONS = Symbol('WORKER_OPTIONS')

/** Where Postgres and Temporal are, and how many activities may ask the database at once. */
export type WorkerOptions = { readonly databaseUrl: string; readonly temporalAddress: string; readonly poolSize: number }
