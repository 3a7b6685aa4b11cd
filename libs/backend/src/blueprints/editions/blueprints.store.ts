import {
  canonicalBlueprint,
  compareVersions,
  noAgreement,
  publishedStates,
  requireVersion,
  type Blueprint,
  type BlueprintState,
  type EditionName,
} from '@blaupause/domain/blueprints'
import type { Now } from '@blaupause/domain/rollouts'
import { programmeEvent } from '@blaupause/domain/workshops'
import { found, newId, type Message, type Tx } from '../../platform/index.js'
import { digestOf } from '../../platform/signing/index.js'
import { BLUEPRINT, type StoredBlueprint } from './blueprint-row.js'

/** One edition as the actor may read it. */
export async function editionOf(tx: Tx, { name, version }: EditionName): Promise<StoredBlueprint | undefined> {
  return (await tx.query<StoredBlueprint>('blueprint.edition', `${BLUEPRINT} where name = $1 and version = $2`, [name, version]))[0]
}

/** All editions of a name that the actor may read. */
export function editionsOf(tx: Tx, name: string): Promise<StoredBlueprint[]> {
  return tx.query<StoredBlueprint>('blueprint.versions', `${BLUEPRINT} where name = $1`, [name])
}

/** Refuses a version that promises less change than there is since the newest published edition before it (`blueprint.version`). */
export function requireNextVersion(editions: readonly StoredBlueprint[], content: Blueprint): void {
  const before = editions.filter(({ state, version }) => isFixed(state) && version !== content.version).sort((a, b) => compareVersions(b.version, a.version))[0]
  if (before) requireVersion(before.content, content)
}

/** Whether others may rest on it: published, whatever became of it since, or shipped with the product. */
export function isFixed(state: BlueprintState): boolean {
  return state === 'starter' || (publishedStates as readonly string[]).includes(state)
}

/** Adds a draft; answers it as stored. */
export function addDraft(tx: Tx, content: Blueprint, scope: { readonly land: string; readonly programme: string }, { now }: Now): StoredBlueprint {
  const stored: StoredBlueprint = {
    id: newId(),
    agreement: noAgreement,
    revision: 0,
    comments: { open: 0, total: 0 },
    name: content.name,
    version: content.version,
    state: 'draft',
    ...scope,
    content,
    digest: digestOf(canonicalBlueprint(content)),
    signatures: [],
    publishedAt: null,
    retired: null,
  }
  tx.write(
    'blueprint.add',
    `insert into blueprint (id, name, version, state, land, programme, content, digest, made_by, made_at) values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9)`,
    [stored.id, stored.name, stored.version, stored.land, stored.programme, JSON.stringify(content), stored.digest, tx.actor.subject, now],
  )
  return stored
}

/** The same, held until the end of the transaction. Who may only read it cannot lock it: the rules that follow say that it is not theirs. */
export async function holdEdition(tx: Tx, { name, version }: EditionName): Promise<StoredBlueprint> {
  const holds = tx.actor.role === 'land' || tx.actor.role === 'bund'
  const locked = holds
    ? tx.query<StoredBlueprint>('blueprint.lock', `${BLUEPRINT} where name = $1 and version = $2 for update`, [name, version])
    : Promise.resolve([])
  return found((await locked)[0] ?? (await editionOf(tx, { name, version })))
}

/** Saves how far it has come; `file` are the bytes of the package once it is published. Its process looks at it at once. */
export function saveCourse(tx: Tx, stored: StoredBlueprint, { now }: Now, file: Buffer | null = null): Message {
  const { id, state, agreement, signatures, publishedAt, retired } = stored
  const revision = stored.revision + 1
  tx.write(
    'blueprint.save',
    'update blueprint set state = $2, agreement = $3, signatures = $4, published_at = $5, retired = $6, revision = $7, wake_at = $8, package = coalesce($9, package) where id = $1',
    [id, state, JSON.stringify(agreement), JSON.stringify(signatures), publishedAt, retired && JSON.stringify(retired), revision, now, file],
  )
  return { consumer: 'blueprint', subject: id, payload: { wakeAt: now, revision } }
}

/** An event about an edition. `reason` stands beside it, for its programme, and can be erased. */
export function blueprintEvent(
  type: Parameters<typeof programmeEvent>[0],
  { name, version, land, programme }: Pick<StoredBlueprint, 'name' | 'version' | 'land' | 'programme'>,
  on: string,
  facts: Parameters<typeof programmeEvent>[4],
  reason: string | null = null,
) {
  return programmeEvent(
    type,
    { type: 'blueprint', id: `${name} ${version}` },
    on,
    { land, programme },
    facts,
    null,
    reason === null ? null : { field: 'reason', text: reason, visibility: 'programme' },
  )
}

/** Wakes the process of an edition whose course stands where it stood; asks as the system, because whoever speaks up may not write it. */
export async function wakeCourse(tx: Tx, id: string, { now }: Now): Promise<Message> {
  const [row] = await tx.query<{ revision: number }>(
    'blueprint.rouse',
    'update blueprint set revision = revision + 1, wake_at = $2 where id = $1 returning revision',
    [id, now],
  )
  return { consumer: 'blueprint', subject: id, payload: { wakeAt: now, revision: found(row).revision } }
}

/** One edition by its id, held; for the system. */
export async function holdById(tx: Tx, id: string): Promise<StoredBlueprint | undefined> {
  return (await tx.query<StoredBlueprint>('blueprint.hold', `${BLUEPRINT} where id = $1 for update`, [id]))[0]
}
