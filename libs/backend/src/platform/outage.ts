import pg from 'pg'

const OUTAGE = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|57P0\d|08\d{3}|53300)$/

/** The database is away: connection refused, reset, not to be found, or the server is starting or stopping (SQLSTATE class 57P and 08). */
export function isOutage(error: unknown): boolean {
  const cause = error instanceof Error && 'driverError' in error ? error.driverError : error
  // Of a name with several addresses each attempt has an error of its own.
  if (cause instanceof AggregateError) return cause.errors.some(isOutage)
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return OUTAGE.test(code) || (cause instanceof Error && /Connection terminated|not queryable|timeout expired/.test(cause.message))
}

/** Whether the database takes a connection, in words: null if it does, else why not. Throws what is no outage, such as a wrong password. */
export async function databaseAway(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.query('select 1')
    return null
  } catch (error) {
    if (!isOutage(error)) throw error
    return error instanceof Error && error.message !== '' ? error.message : String((error as { code?: string }).code)
  } finally {
    await client.end().catch(() => undefined)
  }
}
