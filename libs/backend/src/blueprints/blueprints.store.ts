import type { EditionName } from '@blaupause/domain/blueprints'
import type { Now } from '@blaupause/domain/rollouts'
import { programmeEvent } from '@blaupause/domain/workshops'
import { found, type Message, type Tx } from '../platform/index.js'
import { BLUEPRINT, type StoredBlueprint } from './blueprint-row.js'

/** One edition as the actor may read it. */
export async function editionOf(tx: Tx, { name, version }: EditionName): Promise<StoredBlueprint | undefined> {
  return (await tx.query<StoredBlueprint>('blueprint.edition', `${BLUEPRINT} where name = $1 and version = $2`, [name, version]))[0]
}

/** The same, held until the end of the transaction. Who may only read it cannot lock it: the rules that follow say that it is not theirs. */
export async function holdEdition(tx: Tx, { name, version }: EditionName): Promise<StoredBlueprint> {
  const holds = tx.actor.role === 'land' || tx.actor.role === 'bund'
  const locked = holds ? tx.query<StoredBlueprint>('blueprint.lock', `${BLUEPRINT} where name = $1 and version = $2 for update`, [name, version]) : Promise.resolve([])
  return found((await locked)[0] ?? (await editionOf(tx, { name, version })))
}

/** Saves how far it has come; `file` are the bytes of the package once it is published. Its process looks at it at once. */
export function saveCourse(tx: Tx, stored: StoredBlueprint, { now }: Now, file: Buffer | null = null): Message {
  const { id, state, agreement, signatures, publishedAt, retired } = stored
  const revision = stored.revision + 1
  tx.write('blueprint.save', 'update blueprint set state = $2, agreement = $3, signatures = $4, published_at = $5, retired = $6, revision = $7, wake_at = $8, package = coalesce($9, package) where id = $1',
    [id, state, JSON.stringify(agreement), JSON.stringify(signatures), publishedAt, retired && JSON.stringify(retired), revision, now, file])
  return { consumer: 'blueprint', subject: id, payload: { wakeAt: now, revision } }
}

/** An event about an edition. `reason` stands beside it, for its programme, and can be erased. */
export function blueprintEvent(type: Parameters<typeof programmeEvent>[0], { name, version, land, programme }: Pick<StoredBlueprint, 'name' | 'version' | 'land' | 'programme'>, on: string, facts: Parameters<typeof programmeEvent>[4], reason: string | null = null) {
  return programmeEvent(type, { type: 'blueprint', id: `${name} ${version}` }, on, { land, programme }, facts, null, reason === null ? null : { field: 'reason', text: reason, visibility: 'programme' })
}

