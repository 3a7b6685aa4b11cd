import type { Asked } from './asked.js'

/** Statement and values, grown together. */
export class CoverageSql {
  readonly values: unknown[] = []

  /** Adds a value and returns its placeholder. */
  bind(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

export const holds = (alias: string, day: string): string => `${alias}.valid_from <= ${day} and (${alias}.valid_to is null or ${alias}.valid_to > ${day})`

/** Which kind of authority runs which service in which Land: the offers of the services asked for. */
export function competences(sql: CoverageSql, { laender, onlinedienst }: Asked): string {
  return `select o.id onlinedienst, o.short_name service, offer.land, offer."behoerdeKind" kind
    from onlinedienst o cross join lateral jsonb_to_recordset(o.offers) as offer (land text, "behoerdeKind" text)
    where offer.land = any(${sql.bind(laender)}) ${onlinedienst === undefined ? '' : `and o.id = ${sql.bind(onlinedienst)}`}`
}

/**
 * The authorities of the day by register and Land profile, in the part asked for. Offices of the Land lie in no Kreis; a
 * Regierungspräsidium lies in its Regierungsbezirk. `shared`: others have a part of the cases in its area (Fallgruppen).
 */
export function authorities(sql: CoverageSql, asked: Asked): string {
  const day = `${sql.bind(asked.registerDay)}::date`
  const districts = `(select case when min(left(t.ags, 3)) = max(left(t.ags, 3)) then min(left(t.ags, 3)) end from behoerde_territory t where t.behoerde_id = b.id and t.valid_from = b.valid_from)`
  return `select * from (
    select b.id, b.valid_from, b.land, b.kind, b.name, b.sort_name, b.traeger, b.kreis, k.name kreis_name, b.population, b.fallgruppen <> '[]' shared,
      case when b.kreis is not null then left(b.kreis, 3) else ${districts} end regierungsbezirk,
      case when b.kreis is null then 'landesbehoerde' when k.textkennzeichen in ('41', '42') then 'stadt' else 'land' end stadt_land
    from behoerde b left join territory k on k.key = b.kreis and ${holds('k', day)}
    where b.land = any(${sql.bind(asked.laender)}) and ${holds('b', day)}
  ) b ${whereOf(sql, { kreis: asked.kreis, regierungsbezirk: asked.regierungsbezirk, stadt_land: asked.stadtLand })}`
}

/** What was known by the end of `knownOn` to hold on `on`; of one rollout one span. */
export function knownSpans(sql: CoverageSql, { stand, knownUntil, laender, programme, onlinedienst }: Asked): string {
  const equal = (column: string, value: string | undefined): string => (value === undefined ? '' : `and ${column} = ${sql.bind(value)}`)
  const on = `${sql.bind(stand.on)}::date`
  const until = `${sql.bind(knownUntil)}::timestamptz`
  return `select rollout_id, behoerde_id, onlinedienst, state, claimed, proven, from_on since from rollout_span
    where from_on <= ${on} and until_on > ${on} and known_from <= ${until} and known_until > ${until} and land = any(${sql.bind(laender)}) ${equal('programme', programme)} ${equal('onlinedienst', onlinedienst)}`
}

/**
 * `counted`: each responsible authority × service of the day with what was known of it. A rollout of an authority that is
 * not responsible that day counts nowhere.
 */
export function countedRows(sql: CoverageSql, asked: Asked): string {
  return `
counted as (
  select b.*, c.onlinedienst, c.service, s.rollout_id, s.since, coalesce(s.claimed, false) claimed, coalesce(s.proven, false) proven, case s.state when 'open' then 'planned' else coalesce(s.state, 'none') end state
  from (${competences(sql, asked)}) c
  join (${authorities(sql, asked)}) b on b.land = c.land and b.kind = c.kind
  ${asked.base === 'programme' ? 'join' : 'left join'} (${knownSpans(sql, asked)}) s on s.behoerde_id = b.id and s.onlinedienst = c.onlinedienst
)`
}

function whereOf(sql: CoverageSql, conditions: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(conditions).flatMap(([column, value]) => (value === undefined ? [] : [`${column} = ${sql.bind(value)}`]))
  return given.length > 0 ? `where ${given.join(' and ')}` : ''
}
