import type { CriterionTrail } from '@blaupause/contract/criteria'
import { lightOf, type Scale } from '@blaupause/domain/criteria'
import type { LocalDate } from '@blaupause/domain/kernel'
import type { Tx } from '../platform/index.js'

export type Lights = CriterionTrail['assessments']
type Value = { readonly criterion: string; readonly state: string; readonly value: number | null; readonly exempt: boolean; readonly scale: Scale }

/** How each of these criteria is rated today in the assessments the reader may see; in the order of `criteria`. */
export async function criterionLights(tx: Tx, criteria: readonly string[], today: LocalDate): Promise<(Lights & { criterion: string })[]> {
  const values = await tx.query<Value>('trail.values', VALUES, [criteria, today])
  return criteria.map((criterion) => ({ criterion, ...counted(values.filter((one) => one.criterion === criterion)) }))
}

function counted(values: readonly Value[]): Lights {
  const lit = (light: string) => values.filter(({ exempt, value, scale }) => !exempt && value !== null && lightOf(scale, value) === light).length
  return {
    total: values.length,
    final: values.filter(({ state }) => state === 'final').length,
    green: lit('green'),
    amber: lit('amber'),
    red: lit('red'),
    exempt: values.filter(({ exempt }) => exempt).length,
  }
}

/** The current word of each assessment the reader may see. */
const VALUES = `
select v.criterion, a.state, v.value, coalesce(v.exempt_until >= $2::date, false) exempt, c.content->'scale' scale
from assessment_value v join assessment a on a.id = v.assessment_id join catalogue_criterion c on c.catalogue_id = a.catalogue_id and c.id = v.criterion
where v.criterion = any($1) and v.superseded_at is null`
