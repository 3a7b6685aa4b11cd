import { findTemporal } from '../../../tools/temporal/find.mjs'
import { serveDisposableTemporal } from '../../../tools/temporal/serve.mjs'

/**
 * The Temporal program of this machine, for tests that start and kill a server of their own. Null where there is none:
 * such tests are skipped, and the reason is printed. Nothing is built or downloaded here.
 */
export async function temporalProgram(): Promise<string | null> {
  const { TEMPORAL_ADDRESS: _, ...env } = process.env
  const program = (await findTemporal({ env, mayFetch: false }))?.program ?? null
  if (!program) console.warn('Kein Temporal-Server auf diesem Rechner: Tests dagegen werden übersprungen. `npm start` besorgt einen.')
  return program
}

/** Address of the run's server, or of one of this process's own that ends with it; null where there is none. */
export async function temporalAddress(): Promise<string | null> {
  const given = process.env['BLAUPAUSE_TEST_TEMPORAL']
  if (given) return given
  const program = await temporalProgram()
  return program ? ((await serveDisposableTemporal(program))?.address ?? null) : null
}
