import { criterionFromBlueprint, nextNumber } from '@blaupause/domain/criteria'
import type { BlueprintCriterion } from '@blaupause/domain/blueprints'
import type { Now } from '@blaupause/domain/rollouts'
import { programmeEvent } from '@blaupause/domain/workshops'
import { newId, record, type Tx } from '../platform/index.js'
import { insertCatalogue, lockCatalogue, newestCatalogue, saveCatalogue, saveCriteria } from './catalogues.store.js'

type Into = { readonly land: string; readonly programme: string; readonly title: string; readonly source: string }

/**
 * Takes criteria of a blueprint up into the draft of a programme's catalogue, or into a new draft upon the newest version.
 * What stands there already stays as it is. Answers where they are; null if there was nothing to take.
 */
export async function takeUpCriteria(
  tx: Tx,
  criteria: readonly BlueprintCriterion[],
  { land, programme, title, source }: Into,
  commandKey: string,
  now: Now,
): Promise<{ catalogue: string; number: string; taken: string[] } | null> {
  if (criteria.length === 0) return null
  const rows = await tx.query<{ id: string; number: string; state: string }>(
    'catalogue.of-programme',
    `select id, number, state from criteria_catalogue where programme = $1 order by string_to_array(number, '.')::int[] desc`,
    [programme],
  )
  const draft = rows.find(({ state }) => state === 'draft')
  const open = draft ? await lockCatalogue(tx, draft.id) : undefined
  const base = open ?? (await newestCatalogue(tx, programme))
  const fresh = criteria.filter(({ id }) => !base?.criteria.some((one) => one.id === id))
  if (fresh.length === 0) return null
  const taken = fresh.map((one) => criterionFromBlueprint(one, source))
  const whole = [...(base?.criteria ?? []), ...taken]
  const { id, number } = open ?? { id: newId(), number: nextNumber(rows.map((one) => one.number)) }
  if (open) {
    saveCatalogue(tx, { ...open, version: open.version + 1 })
    saveCriteria(tx, { ...open, criteria: whole })
  } else {
    insertCatalogue(
      tx,
      {
        id,
        land,
        programme,
        number,
        title,
        state: 'draft',
        official: false,
        basedOn: base?.id ?? null,
        consultUntil: null,
        publishedOn: null,
        version: 0,
        criteria: whole,
      },
      now.now,
    )
  }
  record(
    tx,
    `${commandKey}-criteria`,
    taken.map((one) =>
      programmeEvent('catalogue.criterion-put.v1', { type: 'criteria-catalogue', id }, now.today, { land, programme }, { criterion: one.id, change: null }),
    ),
    [],
    now,
  )
  return { catalogue: id, number, taken: taken.map((one) => one.id) }
}
