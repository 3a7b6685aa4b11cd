import { canonicalBlueprint, noAgreement, readPackage, type EditionName } from '@blaupause/domain/blueprints'
import type { Tx } from '../../platform/index.js'
import { digestOf, signedDay } from '../../platform/signing/index.js'
import type { StoredBlueprint } from './blueprint-row.js'

type Taken = { readonly id: string; readonly land: string; readonly programme: string; readonly package: Buffer }

/** An edition that the actor's own Land took over from elsewhere, the newest import of it; undefined if there is none. It is read like a published one. */
export async function takenEdition(tx: Tx, { name, version }: EditionName): Promise<StoredBlueprint | undefined> {
  if (tx.actor.role !== 'land') return undefined
  const [taken] = await tx.query<Taken>(
    'import.edition',
    `select id, land, programme, package from blueprint_import where name = $1 and version_imported = $2 and land = $3 and state <> 'cancelled' order by uploaded_at desc limit 1`,
    [name, version, tx.actor.land],
  )
  if (!taken) return undefined
  const { blueprint, signatures } = readPackage(taken.package)
  return {
    id: taken.id,
    name,
    version,
    state: 'published',
    land: '',
    programme: '',
    content: blueprint,
    digest: digestOf(canonicalBlueprint(blueprint)),
    publishedAt: null,
    retired: null,
    agreement: noAgreement,
    revision: 0,
    comments: { open: 0, total: 0 },
    signatures: signatures.map((signature) => ({ ...signature, signedOn: signedDay(signature.jws) ?? '' })),
  }
}
