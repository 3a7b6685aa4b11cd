/** See embedded-postgres.mjs. */
export function startDisposablePostgres(options?: { durable?: boolean }): Promise<{ adminUrl: string; port: number; stop: () => Promise<unknown> }>
export function startPostgres(options: { directory: string; log: string; password: string; port?: number }): Promise<{ adminUrl: string; port: number; process: { pid: number }; done: Promise<unknown>; stop: () => Promise<unknown> }>
