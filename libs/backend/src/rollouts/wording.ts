import type { StepFields } from '@blaupause/domain/blueprints'
import type { Tx } from '../platform/index.js'

/** The wording a step was made with, as its rollout keeps it. It never changes, so it needs no lock. */
export async function wordingOf(tx: Tx, milestone: string): Promise<StepFields | undefined> {
  const [row] = await tx.query<{ base: StepFields }>('milestone.wording', 'select base from milestone_wording where id = (select wording_id from milestone where id = $1)', [milestone])
  return row?.base
}

/** SQL: `expression` over the `base` of a milestone's wording; `milestone` is the table or its alias. */
export function wording(expression: string, milestone = 'milestone'): string {
  return `(select ${expression} from milestone_wording w where w.id = ${milestone}.wording_id)`
}

/** SQL: the id of a wording, half of the SHA-256 of its text, so that the same wording is kept once. */
export function wordingId(base: string): string {
  return `substr(encode(sha256(convert_to(${base}::text, 'UTF8')), 'hex'), 1, 32)::uuid`
}
