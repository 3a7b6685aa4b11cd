import { canonicalBlueprint } from '@blaupause/domain/blueprints'
import type { Tx } from '../../platform/index.js'
import { digestOf, requireSignatures, verifyPackage } from '../../platform/signing/index.js'
import type { BlueprintKeys } from '../keys/blueprint-keys.js'
import type { StoredImport } from './import-row.js'
import { knownSince } from './known-contents.js'

/** Refuses what an upload of the same package would be refused for today: a key may have been taken back since (`blueprint.revoked`). */
export async function requireStillSigned(tx: Tx, keys: BlueprintKeys, { id, land }: Pick<StoredImport, 'id' | 'land'>): Promise<void> {
  const [[stored], trusted] = await Promise.all([
    tx.query<{ package: Buffer }>('import.package', 'select package from blueprint_import where id = $1', [id]),
    keys.trustedBy(tx, land),
  ])
  const verified = await verifyPackage(stored!.package, trusted)
  requireSignatures(verified, await knownSince(tx, land, verified.blueprint, digestOf(canonicalBlueprint(verified.blueprint))))
}
