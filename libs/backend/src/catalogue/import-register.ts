import { SYSTEM } from '@blaupause/domain/identity'
import { parseGv100ad } from '@blaupause/domain/register'
import type { DataSource } from 'typeorm'
import { SystemClock, transact, type Clock } from '../platform/index.js'
import { followEnded } from './follow-ended.js'
import { importEdition, type ImportReport } from '../register/import-edition.js'
import { refreshCompetence } from './refresh-competence.js'

/** An edition and everything that follows from it, in one transaction: the register, who is competent by it, and what a Land hears of that. */
export function importRegister(source: DataSource, bytes: Uint8Array, clock: Clock = new SystemClock()): Promise<ImportReport> {
  return transact(source, SYSTEM, 'write', async (tx) => {
    const now = clock.now()
    const report = await importEdition(tx, bytes, now)
    await refreshCompetence(tx, parseGv100ad(bytes))
    await followEnded(tx, now)
    return report
  })
}
