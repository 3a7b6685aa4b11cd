import type { RetiredState } from '@blaupause/domain/blueprints'
import type { Now } from '@blaupause/domain/rollouts'
import { settleOfSubject, tellOfSubject } from '../../notifications/index.js'
import type { Tx } from '../../platform/index.js'
import type { StoredBlueprint } from '../editions/blueprint-row.js'
import { READY } from '../imports/import-inbox.js'

type Imported = { readonly id: string; readonly land: string; readonly programme: string }

/** The latest import of this very content in each Land that has not given it up. Reaches beyond the actor's own rows. */
async function importsOf(tx: Tx, { name, version, digest }: StoredBlueprint): Promise<Imported[]> {
  tx.reachAll()
  return tx.query<Imported>(
    'import.of-content',
    `select distinct on (land) id, land, programme from blueprint_import where name = $1 and version_imported = $2 and content_digest = $3 and state <> 'cancelled' order by land, uploaded_at desc`,
    [name, version, digest],
  )
}

/** Tells each Land that took this blueprint over that it is discouraged or withdrawn; what was said before about it is overtaken. */
export async function tellImporters(tx: Tx, stored: StoredBlueprint, state: RetiredState, { now, today }: Now): Promise<number> {
  const imports = await importsOf(tx, stored)
  for (const { id, land, programme } of imports) {
    settle(tx, id, stored, now)
    if (state === 'withdrawn') settleOfSubject(tx, id, [{ ...READY, because: 'overtaken' }], now)
    tellOfSubject(
      tx,
      { kind: 'blueprint-import', id, title: `${stored.content.title.de} ${stored.version}`, land, programme },
      [{ kind: `blueprint-import-${state}`, recipient: 'land', ref: `${state} ${today}`, dueOn: today, detail: null, to: { roles: ['land'] } }],
      now,
    )
  }
  return imports.length
}

/** Closes what was said: the blueprint is no longer discouraged. */
export async function settleImporters(tx: Tx, stored: StoredBlueprint, { now }: Now): Promise<void> {
  for (const { id } of await importsOf(tx, stored)) settle(tx, id, stored, now)
}

function settle(tx: Tx, id: string, { state, retired }: StoredBlueprint, now: string): void {
  if (retired && state === 'deprecated')
    settleOfSubject(tx, id, [{ kind: 'blueprint-import-deprecated', recipient: 'land', ref: `${state} ${retired.on}`, because: 'overtaken' }], now)
}
