import { createHash } from 'node:crypto'
import { parseGv100ad } from '@blaupause/domain/register'
import type { Now } from '@blaupause/domain/rollouts'
import {
  landProfiles,
  leikaAliases,
  leikaRows,
  onlinedienste,
  ozgRows,
  procedureRows,
  programmes,
  registerEdition,
  registerEditions,
} from '@blaupause/reference'
import { refreshCompetence, shippedProfiles, writeCatalogue, writeLandProfiles } from '../catalogue/index.js'
import type { Tx } from '../platform/index.js'
import { currentTerritories, importEdition, withdrawProfileTerritories } from '../register/index.js'
import { followEnded } from '../catalogue/follow-ended.js'
import { shippedProgrammes, writeProgrammes } from './programmes.store.js'

/**
 * Loads the shipped register, catalogue, Land profiles, authorities and programmes; does nothing where they are loaded
 * already. A register edition imported later stays. Answers whether anything was written.
 */
export async function seedReference(tx: Tx, now: Now): Promise<boolean> {
  const digest = shippedDigest()
  const [state] = await tx.query<{ digest: string }>('reference_state', `select digest from reference_state where id = 'shipped'`)
  if (state?.digest === digest) return false
  writeCatalogue(tx)
  writeLandProfiles(tx, shippedProfiles())
  await seedRegister(tx, now)
  await followEnded(tx, now)
  writeProgrammes(tx, shippedProgrammes())
  tx.write(
    'reference_state.keep',
    `insert into reference_state (id, digest, loaded_at) values ('shipped', $1, $2) on conflict (id) do update set digest = excluded.digest, loaded_at = excluded.loaded_at`,
    [digest, now.now],
  )
  return true
}

async function seedRegister(tx: Tx, now: Now): Promise<void> {
  const shipped = registerEditions.at(-1)!
  const [newer] = await tx.query<{ stand: string }>('edition.newer', 'select stand from edition where stand > $1 order by stand desc limit 1', [shipped.stand])
  if (newer) {
    withdrawProfileTerritories(tx, newer.stand)
    return refreshCompetence(tx, { stand: newer.stand, territories: await currentTerritories(tx) })
  }
  const bytes = registerEdition(shipped.stand)
  await importEdition(tx, bytes, now)
  await refreshCompetence(tx, parseGv100ad(bytes))
}

/** The register's stand stands for its file: hashing the small data is enough and takes milliseconds. */
function shippedDigest(): string {
  const data = [registerEditions.at(-1), landProfiles(), leikaRows(), ozgRows(), procedureRows(), leikaAliases(), onlinedienste(), programmes()]
  return createHash('sha256').update(JSON.stringify(data)).digest('hex')
}
