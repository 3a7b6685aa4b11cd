import { SYSTEM } from '@blaupause/domain/identity'
import { parseGv100ad } from '@blaupause/domain/register'
import type { DataSource } from 'typeorm'
import { SystemClock, transact, type Clock } from '../platform/index.js'
import { importEdition, type ImportReport } from '../register/import-edition.js'
import { currentProfiles, refreshCompetence } from './refresh-competence.js'

/** An edition and everything that follows from it, in one transaction: the register, and who is competent by it. */
export function importRegister(source: DataSource, bytes: Uint8Array, clock: Clock = new SystemClock()): Promise<ImportReport> {
  return transact(source, SYSTEM, 'write', async (tx) => {
    const report = await importEdition(tx, bytes, clock.now())
    await refreshCompetence(tx, await currentProfiles(tx), parseGv100ad(bytes))
    return report
  })
}
