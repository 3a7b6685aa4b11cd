import { require } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { demoRoles } from '../identity/index.js'
import type { Tx } from '../platform/index.js'

/**
 * The organisations of the programmes, as the first part of an installation. Answers false if it was filled before; refuses with
 * `installation.half-filled` if that never came to its end: the parts are made in transactions of their own and not made twice.
 */
export async function beginInstance(tx: Tx, demo: boolean, dataDirectory: string): Promise<boolean> {
  const [made] = await tx.query('instance.begin', 'insert into instance (demo) values ($1) on conflict do nothing returning one', [demo])
  if (!made) {
    const [{ filled }] = (await tx.query<{ filled: boolean }>('instance.filled', 'select filled_at is not null filled from instance')) as [{ filled: boolean }]
    require(filled, 'installation.half-filled', { directory: dataDirectory })
    return false
  }
  tx.write(
    'seed.organisation',
    `insert into organisation (id, name, kind, land, traeger) select distinct on (id) id, name, kind, land, traeger from json_to_recordset($1) as o (id text, name text, kind text, land text, traeger text)`,
    [JSON.stringify(demoRoles.map(({ organisation }) => organisation))],
  )
  return true
}

/** The installation is whole: the last thing its first start writes. */
export function endFilling(tx: Tx, { now }: Now): void {
  tx.write('instance.filled', 'update instance set filled_at = $1', [now])
}
