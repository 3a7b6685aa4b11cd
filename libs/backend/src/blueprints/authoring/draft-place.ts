import type { Blueprint } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { found, type Tx } from '../../platform/index.js'
import type { BlueprintKeys } from '../keys/blueprint-keys.js'
import { editionsOf } from '../editions/blueprints.store.js'

type Programme = { readonly id: string; readonly name: string; readonly land: string }
type Partner = { readonly id: string; readonly name: string }

/** Where a draft will belong: its programme, the editions of its name so far, and who will sign it: the Land of the programme, then the Bund. */
export async function draftPlace(tx: Tx, actor: Actor, { programme, name }: { readonly programme: string; readonly name: string }) {
  const [programmes, earlier, partners] = await Promise.all([
    tx.query<Programme>('programme.head', 'select id, name, land from programme where id = $1', [programme]),
    editionsOf(tx, name),
    tx.query<Partner>(
      'organisation.signers',
      `select id, name from organisation where kind = 'bund' or (kind = 'land' and land = (select land from programme where id = $1)) order by kind desc, id`,
      [programme],
    ),
  ])
  return { programme: found(programmes[0]), earlier, partners: partners.length > 0 ? partners : [actor.organisation] }
}

/** The partners with the keys that they sign with today; a partner without one gets it. */
export function signersOf(keys: BlueprintKeys, partners: readonly Partner[]): Promise<Blueprint['signers']> {
  return Promise.all(partners.map(async ({ id, name }) => ({ partner: id, name, fingerprint: (await keys.of(id)).fingerprint })))
}

export function scopeOf({ id, land }: Pick<Programme, 'id' | 'land'>) {
  return { land, programme: id }
}
