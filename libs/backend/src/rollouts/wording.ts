import type { Anchor, StepFields } from '@blaupause/domain/blueprints'
import type { Tx } from '../platform/index.js'

/** What holds for a step, and what the publisher wrote where the Land has something else. */
export type Wording = { readonly base: StepFields; readonly published: StepFields | null }

/** The wording a step was made with, as its rollout keeps it. It needs no lock: once the rollout has begun it never changes. */
export async function wordingOf(tx: Tx, milestone: string): Promise<Wording | undefined> {
  const [row] = await tx.query<Wording>(
    'milestone.wording',
    'select w.base, p.base published from milestone m join milestone_wording w on w.id = m.wording_id left join milestone_wording p on p.id = m.publisher_wording_id where m.id = $1',
    [milestone],
  )
  return row
}

/** SQL: `expression` over the `base` of a milestone's wording; `milestone` is the table or its alias. */
export function wording(expression: string, milestone = 'milestone'): string {
  return `(select ${expression} from milestone_wording w where w.id = ${milestone}.wording_id)`
}

/** SQL: the id of a wording, half of the SHA-256 of its text, so that the same wording is kept once. */
export function wordingId(base: string): string {
  return `substr(encode(sha256(convert_to(${base}::text, 'UTF8')), 'hex'), 1, 32)::uuid`
}

/** What the days of steps are counted from, by their wording. It never changes, so it is read once. */
const anchors = new Map<string, Anchor>()
const MOST_ANCHORS = 50_000

/** The anchor of each of these wordings: a wave of 1,385 rollouts has a dozen of them. Reads those that nobody has asked for yet. */
export async function anchorsOf(tx: Tx, wordings: readonly string[]): Promise<(wording: string) => Anchor> {
  if (anchors.size > MOST_ANCHORS) anchors.clear()
  const distinct = [...new Set(wordings)]
  // Kept for this reader: another one may begin the list anew meanwhile.
  const own = new Map(
    distinct.flatMap((id) => {
      const anchor = anchors.get(id)
      return anchor ? [[id, anchor] as const] : []
    }),
  )
  const fresh = distinct.filter((id) => !own.has(id))
  const rows =
    fresh.length === 0
      ? []
      : await tx.query<{ id: string; anchor: Anchor }>('wording.anchors', `select id, base->'anchor' anchor from milestone_wording where id = any($1)`, [fresh])
  for (const { id, anchor } of rows) {
    own.set(id, anchor)
    anchors.set(id, anchor)
  }
  return (id) => own.get(id)!
}
