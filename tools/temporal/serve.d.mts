/** See serve.mjs. */
export function serveTemporal(options: { program: string; directory: string; log: string; port?: number; began: (known: { pid: number }) => void }): Promise<{ address: string; port: number; process: { pid: number; born?: string }; done: Promise<unknown>; stop: () => Promise<unknown> } | null>
export function serveDisposableTemporal(program: string, more?: string[]): Promise<{ address: string; stop: () => Promise<unknown> } | null>
