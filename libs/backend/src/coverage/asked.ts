import type { CoverageFilter, CoverageStand } from '@blaupause/contract/coverage'
import { readableLaender } from '@blaupause/domain/coverage'
import type { Actor } from '@blaupause/domain/identity'
import { addDays, berlinHour, DomainError, require, type Instant, type LocalDate } from '@blaupause/domain/kernel'
import type { Tx } from '../platform/index.js'

/** A coverage question made exact: which Länder, which day of the register, and the last instant whose entries count. */
export type Asked = CoverageFilter & {
  readonly laender: readonly string[]
  readonly stand: CoverageStand
  /** The day of competence: `on`, or the last day that the register as known on `knownOn` still described. */
  readonly registerDay: LocalDate
  readonly knownUntil: Instant
}

type Known = {
  readonly editions: { stand: string; importedOn: string; populationOn: string | null }[]
  readonly programmes: { id: string; land: string; begins: string | null }[]
  readonly services: string[]
  readonly areas: { key: string; level: string; name: string; land: string; validFrom: string | null; validTo: string | null }[]
}

/** Checks a question against what is known and who asks; each refusal says what can be asked instead. One query. */
export async function asked(tx: Tx, actor: Actor, filter: CoverageFilter, today: LocalDate): Promise<Asked> {
  const [known] = await tx.query<Known>('coverage.known', KNOWN, [filter.kreis ?? '', filter.regierungsbezirk ?? ''])
  const laender = readable(actor, filter, known!)
  const { on = today, knownOn = today } = filter
  require(on <= today, 'coverage.future', { date: on, today })
  require(knownOn <= today, 'coverage.future', { date: knownOn, today })
  require(on <= knownOn, 'coverage.not-yet-known', { on, knownOn })
  const registerDay = dayKnown(on, knownOn, known!.editions)
  const begins = known!.programmes.find(({ id }) => id === filter.programme)?.begins
  if (begins) require(on >= begins, 'coverage.before-programme', { date: on, begins })
  const { edition, oldest } = editionOf(on, registerDay, known!)
  for (const key of [filter.kreis, filter.regierungsbezirk]) if (key !== undefined) requireArea(key, registerDay, laender, known!)
  return {
    ...filter,
    laender,
    registerDay,
    knownUntil: new Date(Date.parse(berlinHour(addDays(knownOn, 1), 0)) - 1).toISOString(),
    stand: { on, knownOn, registerOn: edition.stand, populationOn: edition.populationOn, oldestRegisterOn: oldest },
  }
}

function readable(actor: Actor, { land, programme, onlinedienst }: CoverageFilter, { programmes, services }: Known): string[] {
  const allowed = readableLaender(actor, programmes)
  const lands = new Set(programmes.map((one) => one.land))
  require(allowed.length > 0, 'permission.denied', { who: 'Bund / Land / Roll-in-Team' })
  if (land !== undefined) {
    require(lands.has(land), 'coverage.unknown', { 'what.de': 'Land', 'what.en': 'Land', value: land, known: [...lands].join(', ') })
    require(allowed.includes(land), 'permission.denied', { who: `Land ${land} / Bund` })
  }
  if (onlinedienst !== undefined)
    require(services.includes(onlinedienst), 'coverage.unknown', {
      'what.de': 'Onlinedienst',
      'what.en': 'service',
      value: onlinedienst,
      known: services.join(', '),
    })
  const own = programmes.filter((one) => allowed.includes(one.land))
  if (programme !== undefined)
    require(own.some(({ id }) => id === programme), 'coverage.unknown', {
      'what.de': 'Programm',
      'what.en': 'programme',
      value: programme,
      known: own.map(({ id }) => id).join(', '),
    })
  const ofProgramme = programme === undefined ? allowed : own.filter(({ id }) => id === programme).map((one) => one.land)
  return land === undefined ? ofProgramme : ofProgramme.filter((one) => one === land)
}

/** An edition taken in after `knownOn` was not known then: what it changed from its own day on does not count. The first edition has none before it. */
function dayKnown(on: LocalDate, knownOn: LocalDate, editions: Known['editions']): LocalDate {
  const later = editions.slice(1).find(({ importedOn, stand }) => importedOn > knownOn && stand <= on)
  return later ? addDays(later.stand, -1) : on
}

/**
 * The edition that makes the denominator. Before the oldest one held it is that one, which is the nearest there is
 * (decision 0016), back to the day on which the first programme began; before that nothing was asked of anybody.
 */
function editionOf(on: LocalDate, registerDay: LocalDate, { editions, programmes }: Known): { edition: Known['editions'][number]; oldest: LocalDate } {
  const [oldest] = editions
  if (!oldest) throw new DomainError('coverage.no-register', { date: on })
  const begun = programmes.flatMap(({ begins }) => begins ?? [])
  const first = [oldest.stand, ...begun].sort()[0]!
  require(on >= first, 'coverage.before-register', { date: on, oldest: oldest.stand, first })
  return { edition: editions.findLast(({ stand }) => stand <= registerDay) ?? oldest, oldest: oldest.stand }
}

function requireArea(key: string, day: LocalDate, laender: readonly string[], { areas }: Known): void {
  const versions = areas.filter((area) => area.key === key)
  const [first] = versions
  if (!first) throw new DomainError('coverage.area-unknown', { key })
  if (versions.some(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || validTo > day))) {
    require(laender.includes(first.land), 'coverage.area-elsewhere', { key, name: first.name, land: first.land })
    return
  }
  const next = versions.find(({ validFrom }) => validFrom !== null && validFrom > day)
  const past = versions.findLast(({ validTo }) => validTo !== null && validTo <= day)
  throw next
    ? new DomainError('coverage.area-not-yet', { key, name: next.name, from: next.validFrom!, day })
    : new DomainError('coverage.area-gone', { key, name: past!.name, until: addDays(past!.validTo!, -1), day })
}

const KNOWN = `
select
  coalesce((select json_agg(json_build_object('stand', stand, 'importedOn', (imported_at at time zone 'Europe/Berlin')::date, 'populationOn', population_on) order by stand) from edition), '[]') editions,
  coalesce((select json_agg(json_build_object('id', id, 'land', land, 'begins', phases->0->>'from') order by id) from programme), '[]') programmes,
  array(select id from onlinedienst order by position) services,
  coalesce((select json_agg(json_build_object('key', key, 'level', level, 'name', name, 'land', land, 'validFrom', nullif(valid_from, '-infinity'), 'validTo', valid_to) order by valid_from)
    from territory where (key = $1 and level = 'kreis') or (key = $2 and level = 'regierungsbezirk')), '[]') areas`
