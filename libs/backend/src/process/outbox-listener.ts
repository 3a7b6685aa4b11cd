import pg from 'pg'
import { OUTBOX_CHANNEL } from './outbox-notifier.js'

const RECONNECT_MS = 1_000

/**
 * Calls `ring` whenever a commit left something in the outbox, and after each reconnect, because something may have
 * come meanwhile. A connection of its own, never one of the pool; it comes back by itself. Answers how to end it.
 */
export function listenToOutbox(databaseUrl: string, ring: () => void): () => Promise<void> {
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
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'blaupause outbox' })
    client = fresh
    fresh.on('error', () => undefined).on('end', again).on('notification', ring)
    try {
      await fresh.connect()
      await fresh.query(`listen ${OUTBOX_CHANNEL}`)
      ring()
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
