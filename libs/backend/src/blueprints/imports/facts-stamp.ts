import type { LocalDate } from '@blaupause/domain/kernel'
import type { Tx } from '../../platform/index.js'

/** What a dry run rests on, in one line: another stamp means that register, profile, dates, catalogue or rollouts of the Land have changed since. Cheap enough to be asked with every look. */
export async function factsStamp(tx: Tx, land: string, programme: string, on: LocalDate): Promise<string> {
  const [row] = await tx.query<{ stamp: string }>(
    'import.stamp',
    `
    select concat_ws(' ',
      (select version from land_profile where code = $1 and valid_from <= $3 order by valid_from desc, string_to_array(version, '.')::int[] desc limit 1),
      (select max(stand) from edition),
      (select count(*) from behoerde where land = $1 and valid_from <= $3 and (valid_to is null or valid_to > $3)),
      (select count(*) from stichtag where land = $1 and ended_at is null),
      (select count(*) from rollout where land = $1),
      (select number || '-' || version from criteria_catalogue where programme = $2 order by string_to_array(number, '.')::int[] desc limit 1)) stamp`,
    [land, programme, on],
  )
  return row!.stamp
}
