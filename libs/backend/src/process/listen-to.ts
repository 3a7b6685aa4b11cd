import pg from 'pg'

const RECONNECT_MS = 1_000

/**
 * Calls `ring` with the payload of each NOTIFY on `channel`, and with null after each reconnect, because something may have
 * come meanwhile. A connection of its own, never one of the pool; it comes back by itself. Answers how to end it.
 */
export function listenTo(databaseUrl: string, channel: string, ring: (payload: string | null) => void): () => Promise<void> {
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false
  void connect()
  return async () => {
    closed = true
    clearTimeout(retry)
    await client?.end().catch(() => undefined)
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: `blaupause ${channel}` })
    client = fresh
    fresh
      .on('error', () => undefined)
      .on('end', again)
      .on('notification', ({ payload }) => ring(payload ?? null))
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
      ring(null)
    } catch {
      await fresh.end().catch(() => undefined)
      again()
    }
  }

  function again(): void {
    clearTimeout(retry)
    if (!closed) retry = setTimeout(() => void connect(), RECONNECT_MS)
  }
}
