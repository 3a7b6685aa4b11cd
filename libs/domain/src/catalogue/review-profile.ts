import type { Text } from '../blueprints/index.js'
import type { LocalDate } from '../kernel/index.js'
import { isGemeinde, type Territory } from '../register/index.js'
import { amendedTerritories, turningDays } from './amended-territories.js'
import { behoerdeKinds, type BehoerdeKind, type LandProfile } from './land-profile.js'
import { coversPlace, keysIn, placesOf } from './places.js'
import { resolveCompetence } from './resolve-competence.js'
import { holdsOn } from './source.js'

/** What forbids to save a profile: `at` is the id of the rule or part it is about, or the kind of authority; `keys` at most five of what is meant. */
export type ProfileFault = {
  readonly code: 'key' | 'body' | 'overlap' | 'gap' | 'span' | 'twice' | 'parts'
  readonly at: string
  readonly keys: readonly string[]
  readonly message: Text
}

const SHOWN = 5

/**
 * Looks for what the form of a profile cannot tell: keys that the register does not have, two offices of one rule for
 * the same place, places left without an authority on any day from `from` on, spans that end before they begin, ids used
 * twice, a Gemeinde divided by halves. Pure, so that it may run while somebody types.
 */
export function reviewProfile(profile: LandProfile, territories: readonly Territory[], from: LocalDate): ProfileFault[] {
  const days = [from, ...turningDays(profile).filter((day) => day > from)]
  const faults = [
    ...ids(profile),
    ...spans(profile),
    ...amended(profile, territories, from),
    ...policies(profile),
    ...keys(profile, territories, days),
    ...overlaps(profile, territories, days),
  ]
  return faults.some(({ code }) => code === 'key' || code === 'parts') ? faults : [...faults, ...gaps(profile, territories, days)]
}

function fault(code: ProfileFault['code'], at: string, all: readonly string[], de: string, en: string): ProfileFault {
  const [shown, more] = [all.slice(0, SHOWN), all.length - SHOWN]
  const listed = shown.join(', ') + (more > 0 ? ` +${more}` : '')
  return { code, at, keys: shown, message: { de: de.replace('{keys}', listed), en: en.replace('{keys}', listed) } }
}

function ids(profile: LandProfile): ProfileFault[] {
  const groups = {
    competence: profile.competence,
    names: profile.names,
    placeHolidays: profile.calendar.placeHolidays,
    sperrzeiten: profile.calendar.sperrzeiten,
    stichtage: profile.calendar.stichtage,
    amendments: profile.amendments,
  }
  return Object.values(groups).flatMap((group) =>
    [...new Set(group.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i))].map((id) =>
      fault('twice', id, [id], 'Die Kennung {keys} ist zweimal vergeben.', 'The id {keys} is given twice.'),
    ),
  )
}

function spans({ competence, calendar }: LandProfile): ProfileFault[] {
  const dated = competence
    .flatMap((rule) => [{ at: rule.id, ...rule }, ...entriesOf(rule).map((entry) => ({ ...entry, at: rule.id }))])
    .map(({ at, validFrom, validTo }) => ({ at, from: validFrom, to: validTo }))
  return [...dated, ...calendar.sperrzeiten.map(({ id, from, to }) => ({ at: id, from, to }))].flatMap(({ at, from, to }) =>
    from !== null && to !== null && to < from
      ? [fault('span', at, [`${from}–${to}`], 'Der Zeitraum {keys} endet, bevor er beginnt.', 'The span {keys} ends before it begins.')]
      : [],
  )
}

/** A change of territory needs a Gemeinde that is there on its day, and a key that nobody has yet. */
function amended(profile: LandProfile, territories: readonly Territory[], from: LocalDate): ProfileFault[] {
  return profile.amendments
    .filter(({ on }) => on > from)
    .flatMap(({ id, on, ags, newAgs, kreis }) => {
      const before = amendedTerritories(
        { land: profile.land, amendments: profile.amendments.filter((other) => other.id !== id && other.on <= on) },
        territories,
        on,
      )
      const [known, taken] = [
        before.some((one) => one.key === ags && isGemeinde(one)),
        before.filter(({ key }) => key === newAgs || key === kreis.key).map(({ key }) => key),
      ]
      return [
        ...(known
          ? []
          : [
              fault(
                'key',
                id,
                [ags],
                `Diese Schlüssel kennt das Register in ${profile.name} nicht: {keys}.`,
                `The register has no such keys in ${profile.name}: {keys}.`,
              ),
            ]),
        ...(taken.length === 0
          ? []
          : [fault('twice', id, taken, 'Diese Schlüssel hat das Register schon vergeben: {keys}.', 'The register has given these keys already: {keys}.')]),
        ...(newAgs.startsWith(kreis.key) && kreis.key.startsWith(profile.land)
          ? []
          : [
              fault(
                'key',
                id,
                [newAgs],
                `Der neue Schlüssel {keys} beginnt nicht mit dem des Kreises (${kreis.key}).`,
                `The new key {keys} does not begin with the one of its Kreis (${kreis.key}).`,
              ),
            ]),
      ]
    })
}

/** Versions of when people are reminded follow one another; one that does not would stop every reminder of the Land. */
function policies({ reminders = [] }: LandProfile): ProfileFault[] {
  const wrong = reminders.filter(({ validFrom }, i) => i > 0 && validFrom <= reminders[i - 1]!.validFrom)
  const twice = reminders.filter(({ id }, i) => reminders.findIndex((other) => other.id === id) !== i)
  return [
    ...(wrong.length === 0
      ? []
      : [
          fault(
            'span',
            'reminders',
            wrong.map(({ id }) => id),
            'Diese Fassungen der Erinnerungen gelten nicht später als die davor: {keys}.',
            'These versions of the reminders do not hold later than the ones before: {keys}.',
          ),
        ]),
    ...(twice.length === 0
      ? []
      : [
          fault(
            'twice',
            'reminders',
            twice.map(({ id }) => id),
            'Die Kennung {keys} ist zweimal vergeben.',
            'The id {keys} is given twice.',
          ),
        ]),
  ]
}

/** The dated entries inside a rule. */
function entriesOf({ bodies }: LandProfile['competence'][number]): readonly { readonly validFrom: LocalDate | null; readonly validTo: LocalDate | null }[] {
  return bodies.by === 'liste' ? bodies.gemeinden : bodies.by === 'stelle' ? bodies.stellen : []
}

function keys(profile: LandProfile, territories: readonly Territory[], days: readonly LocalDate[]): ProfileFault[] {
  const known = days.flatMap((day) => amendedTerritories(profile, territories, day))
  const gemeinden = new Set(known.filter(isGemeinde).map(({ key }) => key))
  const bodies = new Set(known.map(({ key }) => key))
  const places = [...gemeinden, ...(profile.parts ?? []).map(({ key }) => key)]
  const coming = ({ validTo }: { validTo: LocalDate | null }) => validTo === null || validTo >= days[0]!
  const unknown = (at: string, missing: readonly string[]): ProfileFault[] =>
    missing.length === 0
      ? []
      : [
          fault(
            'key',
            at,
            missing,
            `Diese Schlüssel kennt das Register in ${profile.name} nicht: {keys}.`,
            `The register has no such keys in ${profile.name}: {keys}.`,
          ),
        ]
  const parts = unknown('parts', [...new Set((profile.parts ?? []).map(({ key }) => key.slice(0, 8)).filter((ags) => !gemeinden.has(ags)))])
  const twice = (profile.parts ?? []).map(({ key }) => key).filter((key, i, all) => all.indexOf(key) !== i)
  return [
    ...parts,
    ...(twice.length > 0 ? [fault('parts', 'parts', twice, 'Diese Teile stehen zweimal da: {keys}.', 'These parts are listed twice: {keys}.')] : []),
    ...profile.competence.filter(coming).flatMap(({ id, bodies: given }) => {
      if (given.by === 'liste')
        return unknown(
          id,
          given.gemeinden
            .filter(coming)
            .map(({ ags }) => ags)
            .filter((ags) => !gemeinden.has(ags)),
        )
      if (given.by !== 'stelle') return []
      const offices = given.stellen.filter(coming)
      const nobody = offices.filter(({ key, name }) => !bodies.has(key) && (name === null || !key.startsWith(`${profile.land}-`))).map(({ key }) => key)
      const seats = offices.flatMap(({ seatAgs }) => (seatAgs !== null && !gemeinden.has(seatAgs) ? [seatAgs] : []))
      return [
        ...unknown(id, [...offices.flatMap(({ territory }) => territory.filter((area) => !places.some((place) => coversPlace(area, place)))), ...seats]),
        ...(nobody.length === 0
          ? []
          : [
              fault(
                'body',
                id,
                nobody,
                `Eine Stelle braucht den Schlüssel einer Körperschaft des Registers, oder einen eigenen, der mit „${profile.land}-“ beginnt, und einen Namen: {keys}.`,
                `An office needs the key of a body of the register, or one of its own that begins with “${profile.land}-”, and a name: {keys}.`,
              ),
            ]),
      ]
    }),
  ]
}

function overlaps(profile: LandProfile, territories: readonly Territory[], days: readonly LocalDate[]): ProfileFault[] {
  return profile.competence.flatMap((rule) => {
    const { bodies, id } = rule
    const found = new Set<string>()
    for (const day of days) {
      if (!holdsOn(rule, day)) continue
      const places = placesOf(profile, amendedTerritories(profile, territories, day).filter(isGemeinde))
      const all = places.gemeinden.flatMap(({ key }) => keysIn(places, key))
      const areas =
        bodies.by === 'liste'
          ? bodies.gemeinden.filter((entry) => holdsOn(entry, day)).map(({ ags }) => [ags])
          : bodies.by === 'stelle'
            ? bodies.stellen.filter((office) => holdsOn(office, day)).map(({ territory }) => territory)
            : []
      if (areas.length < 2) continue
      const claimed = new Set<string>()
      for (const area of areas)
        for (const place of all.filter((key) => area.some((one) => coversPlace(one, key))))
          if (claimed.has(place)) found.add(place)
          else claimed.add(place)
    }
    return found.size === 0
      ? []
      : [
          fault(
            'overlap',
            id,
            [...found].sort(),
            'In dieser Regel sind für dieselben Gebiete zwei Stellen zuständig: {keys}.',
            'In this rule two offices are competent for the same places: {keys}.',
          ),
        ]
  })
}

function gaps(profile: LandProfile, territories: readonly Territory[], days: readonly LocalDate[]): ProfileFault[] {
  const ruled = new Set<BehoerdeKind>(profile.competence.map(({ kind }) => kind))
  return behoerdeKinds
    .filter((kind) => ruled.has(kind))
    .flatMap((kind) => {
      for (const day of days) {
        const places = placesOf(profile, amendedTerritories(profile, territories, day).filter(isGemeinde))
        const held = new Set(resolveCompetence(profile, territories, kind, day).flatMap(({ territory }) => territory.flatMap((key) => keysIn(places, key))))
        const left = places.gemeinden.flatMap(({ key }) => keysIn(places, key)).filter((key) => !held.has(key))
        if (left.length > 0)
          return [
            fault(
              'gap',
              kind,
              left,
              `Am ${day.split('-').reverse().join('.')} hat niemand diese Gebiete: {keys}.`,
              `On ${day} nobody holds these places: {keys}.`,
            ),
          ]
      }
      return []
    })
}
