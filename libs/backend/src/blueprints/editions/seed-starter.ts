import { Blueprint, canonicalBlueprint } from '@blaupause/domain/blueprints'
import { SYSTEM } from '@blaupause/domain/identity'
import type { Now } from '@blaupause/domain/rollouts'
import { starterBlueprint } from '@blaupause/reference'
import type { Tx } from '../../platform/index.js'
import { digestOf } from '../../platform/signing/index.js'

/** Puts the shipped starter blueprint among the others, so that one can read what the first rollouts follow. It belongs to no Land and nobody signs it. */
export function seedStarter(tx: Tx, { now }: Now): void {
  const starter = Blueprint.parse(starterBlueprint())
  tx.write(
    'blueprint.starter',
    `insert into blueprint (name, version, state, land, programme, content, digest, made_by, made_at) values ($1, $2, 'starter', '', '', $3, $4, $5, $6) on conflict (name, version) do nothing`,
    [starter.name, starter.version, JSON.stringify(starter), digestOf(canonicalBlueprint(starter)), SYSTEM.subject, now],
  )
}
