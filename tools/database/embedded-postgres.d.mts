/** See embedded-postgres.mjs. */
export function startDisposablePostgres(options?: { durable?: boolean }): Promise<{ adminUrl: string; port: number; stop: () => Promise<unknown> }>
