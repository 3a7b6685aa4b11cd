import type { KeyEnd } from '@blaupause/domain/blueprints'
import type { Tx } from '../../platform/index.js'

/** A key that a Land has compared over a second channel; `name`: how the package called its holder. */
export type KeyTrust = {
  readonly land: string
  readonly kid: string
  readonly partner: string
  readonly name: string
  readonly x: string
  readonly trustedAt: Date
  readonly end: KeyEnd | null
}

export function trustOf(tx: Tx, land: string): Promise<KeyTrust[]> {
  return tx.query<KeyTrust>(
    'key.trust',
    'select land, kid, partner, name, x, trusted_at "trustedAt", "end" from key_trust where land = $1 order by trusted_at, kid',
    [land],
  )
}

/** Enters a key for a Land; once entered it stays as it was. */
export function addTrust(tx: Tx, { land, kid, partner, name, x, trustedAt }: KeyTrust): void {
  tx.write(
    'key.trust-add',
    'insert into key_trust (land, kid, partner, name, x, trusted_by, trusted_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
    [land, kid, partner, name, x, tx.actor.subject, trustedAt],
  )
}

export function endTrust(tx: Tx, { land, kid }: Pick<KeyTrust, 'land' | 'kid'>, end: KeyEnd): void {
  tx.write('key.trust-end', 'update key_trust set "end" = $3 where land = $1 and kid = $2', [land, kid, JSON.stringify(end)])
}
