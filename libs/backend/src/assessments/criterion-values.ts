import { lightOf, reachedShare, type Light, type Scale } from '@blaupause/domain/criteria'
import type { Tx } from '../platform/index.js'

/**
 * One accepted rating. `effectiveOn`: the day on which it was so; `knownOn`: the day since when it is known here. For a
 * rollout that begins between the two, the value was named in hindsight. `share`: 0 to 1, the comparable form of `value`.
 */
export type CriterionValue = {
  readonly programme: string
  readonly traeger: string
  readonly rolloutId: string | null
  readonly criterion: string
  readonly value: number
  readonly share: number
  readonly light: Light
  readonly effectiveOn: string
  readonly knownOn: string
  readonly assessmentId: string
}

/** The value with which a rollout began: the newest that was so on the day of its start or before, its own before that of its body. */
export type ValueAtStart = CriterionValue & {
  readonly rolloutId: string
  readonly startedOn: string
  readonly about: 'rollout' | 'traeger'
  readonly knownAtStart: boolean
}

type Row<T> = Omit<T, 'share' | 'light'> & { readonly scale: Scale }

/** Every accepted rating of these programmes the actor may see, superseded ones too, oldest first. One statement. */
export async function criterionValues(tx: Tx, programmes: readonly string[]): Promise<CriterionValue[]> {
  return (
    await tx.query<Row<CriterionValue>>(
      'values.all',
      `${VALUES} where a.programme = any($1) and v.review = 'accepted' and v.value is not null order by v.effective_on, v.known_at, v.id`,
      [programmes],
    )
  ).map(judged)
}

/** What was so when each rollout of these programmes began. What became so later is not in it: nobody looks back from the end. One statement. */
export async function criterionValuesAtStart(tx: Tx, programmes: readonly string[]): Promise<ValueAtStart[]> {
  return (await tx.query<Row<ValueAtStart>>('values.at-start', AT_START, [programmes])).map(judged)
}

function judged<T extends Row<CriterionValue>>({ scale, ...row }: T): Omit<T, 'scale'> & { share: number; light: Light } {
  return { ...row, share: reachedShare(scale, row.value), light: lightOf(scale, row.value) }
}

const COLUMNS = `a.programme, a.traeger, v.criterion, v.value, v.effective_on "effectiveOn", (v.known_at at time zone 'Europe/Berlin')::date "knownOn", a.id "assessmentId", c.content->'scale' scale`
const FROM = `assessment_value v join assessment a on a.id = v.assessment_id join catalogue_criterion c on c.catalogue_id = a.catalogue_id and c.id = v.criterion`
const VALUES = `select ${COLUMNS}, a.rollout_id "rolloutId" from ${FROM}`

const AT_START = `
select distinct on (r.id, v.criterion) ${COLUMNS}, r.id "rolloutId", r.started_on "startedOn", case when a.rollout_id is null then 'traeger' else 'rollout' end about,
  (v.known_at at time zone 'Europe/Berlin')::date <= r.started_on "knownAtStart"
from rollout r join assessment a on a.programme = r.programme and a.traeger = r.traeger and (a.rollout_id is null or a.rollout_id = r.id) join assessment_value v on v.assessment_id = a.id
  join catalogue_criterion c on c.catalogue_id = a.catalogue_id and c.id = v.criterion
where r.programme = any($1) and r.started_on is not null and v.review = 'accepted' and v.value is not null and v.effective_on <= r.started_on
order by r.id, v.criterion, (a.rollout_id is null), v.effective_on desc, v.known_at desc, v.id`
