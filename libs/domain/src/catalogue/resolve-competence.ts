import type { LocalDate } from '../kernel/index.js'
import { isGemeinde, isKreisfrei, plainName, type Territory } from '../register/index.js'
import { amendedTerritories } from './amended-territories.js'
import type { Behoerde } from './behoerde.js'
import type { BehoerdeKind, CompetenceRule, LandProfile, Office } from './land-profile.js'
import { officeName, seatOf } from './office-name.js'
import { coversPlace, joinedKeys, keysIn, placesOf, type Places } from './places.js'
import { holdsOn, sourceLine, type Certainty } from './source.js'

/**
 * The authorities of one kind in a Land on a day: the profile's rules over the register, in their order, dated
 * exceptions included. A later rule takes its territory from earlier ones, or shares it by Fallgruppe with who is
 * competent there in general. Gemeindefreie Gebiete belong to no territory. A Gemeinde that the profile divides is held
 * part by part; whoever holds all its parts holds the Gemeinde. Empty if the profile has no rule for the kind: then it is
 * open, not zero.
 */
export function resolveCompetence(profile: LandProfile, territories: readonly Territory[], kind: BehoerdeKind, on: LocalDate): Behoerde[] {
  const register = amendedTerritories(profile, territories, on)
  const places = placesOf(profile, register.filter(isGemeinde))
  const held = new Map<string, Held>()
  for (const rule of profile.competence.filter((candidate) => candidate.kind === kind && holdsOn(candidate, on))) {
    for (const answer of answersOf(rule, profile, register, places, on)) {
      for (const earlier of held.values()) yieldTerritory(earlier, answer, rule)
      // A body that held something already keeps it beside what a later rule gives it.
      const before = rule.fallgruppe ? [] : (held.get(answer.body.key)?.territory ?? [])
      held.set(answer.body.key, {
        ...answer,
        rule,
        territory: new Set([...before, ...answer.territory]),
        fallgruppen: rule.fallgruppe ? [{ ags: null, text: rule.fallgruppe.own }] : [],
      })
    }
  }
  return [...held.values()].filter(({ territory }) => territory.size > 0).map((holder) => behoerde(profile, kind, holder, places))
}

type Answer = { readonly body: Territory; readonly territory: Set<string>; readonly certainty: Certainty; readonly office?: Office }
type Held = Answer & { readonly rule: CompetenceRule; readonly fallgruppen: { ags: string | null; text: { de: string; en: string } }[] }

function answersOf({ bodies, certainty }: CompetenceRule, profile: LandProfile, register: readonly Territory[], places: Places, on: LocalDate): Answer[] {
  const { gemeinden } = places
  const own = (body: Territory, sure: Certainty = certainty): Answer => ({ body, territory: new Set(keysIn(places, body.key)), certainty: sure })
  const group = (keyOf: (gemeinde: Territory) => string | null, bodies: readonly Territory[]): Answer[] => {
    const answers = new Map(bodies.map((body) => [body.key, { body, territory: new Set<string>(), certainty }]))
    for (const gemeinde of gemeinden) for (const key of keysIn(places, gemeinde.key)) answers.get(keyOf(gemeinde) ?? '')?.territory.add(key)
    return [...answers.values()]
  }
  switch (bodies.by) {
    case 'verwaltung': {
      const acting = register.filter(({ level, textkennzeichen }) => level === 'verband' && bodies.verbandTextkennzeichen.includes(textkennzeichen ?? ''))
      return group(({ verband }) => verband, acting).concat(
        gemeinden.filter(({ verband }) => !acting.some(({ key }) => key === verband)).map((gemeinde) => own(gemeinde)),
      )
    }
    case 'kreis':
      // One body, one key: a kreisfreie Stadt stands under its AGS, whatever the task.
      return group(
        ({ kreis }) => kreis,
        register.filter((body) => body.level === 'kreis' && !isKreisfrei(body)),
      ).concat(gemeinden.filter(isKreisfrei).map((town) => own(town)))
    case 'regierungsbezirk':
      return group(
        ({ regierungsbezirk }) => regierungsbezirk,
        register.filter(({ level }) => level === 'regierungsbezirk'),
      )
    case 'textkennzeichen':
      return gemeinden.filter(({ textkennzeichen }) => bodies.textkennzeichen.includes(textkennzeichen ?? '')).map((gemeinde) => own(gemeinde))
    case 'liste': {
      const listed = new Map(bodies.gemeinden.filter((entry) => holdsOn(entry, on)).map((entry) => [entry.ags, entry]))
      return gemeinden.filter(({ key }) => listed.has(key)).map((gemeinde) => own(gemeinde, listed.get(gemeinde.key)!.certainty ?? certainty))
    }
    case 'stelle':
      return bodies.stellen
        .filter((office) => holdsOn(office, on))
        .flatMap((office) => {
          const body = bodyOf(office, profile, register)
          const territory = gemeinden.flatMap(({ key }) => keysIn(places, key)).filter((key) => office.territory.some((area) => coversPlace(area, key)))
          return body ? [{ body, office, territory: new Set(territory), certainty: office.certainty ?? certainty }] : []
        })
  }
}

/** The register's body of that key, else an office of the Land; null for a key of the register that it does not know. */
function bodyOf({ key, name }: Office, profile: LandProfile, register: readonly Territory[]): Territory | null {
  const known = register.find((territory) => territory.key === key)
  if (known || !key.startsWith(`${profile.land}-`) || name === null) return known ?? null
  return {
    key,
    level: 'land',
    ags: null,
    ars: null,
    name,
    seat: null,
    textkennzeichen: null,
    areaHa: null,
    population: null,
    plz: null,
    land: profile.land,
    regierungsbezirk: null,
    kreis: null,
    verband: null,
  }
}

/** Takes the new answer's area from an earlier holder, or leaves it there for the remaining cases. */
function yieldTerritory(earlier: Held, { territory }: Answer, { fallgruppe }: CompetenceRule): void {
  // Who decides only some cases keeps them when others get some of the rest.
  if (fallgruppe && earlier.fallgruppen.some(({ ags }) => ags === null)) return
  for (const ags of territory) {
    if (!earlier.territory.has(ags)) continue
    if (!fallgruppe) earlier.territory.delete(ags)
    else if (!earlier.fallgruppen.some((one) => one.ags === ags && one.text.de === fallgruppe.rest.de)) earlier.fallgruppen.push({ ags, text: fallgruppe.rest })
  }
}

function behoerde(profile: LandProfile, kind: BehoerdeKind, { body, territory, certainty, rule, fallgruppen, office }: Held, places: Places): Behoerde {
  const keys = joinedKeys(territory, places)
  return {
    id: `${kind}-${body.key}`,
    land: profile.code,
    kind,
    traeger: body.level === 'regierungsbezirk' || body.level === 'land' ? profile.land : body.key,
    name: office?.name ?? officeName(profile, body),
    plainName: office?.name ?? plainName(body),
    seatAgs: office?.seatAgs ?? seatOf(body, places.gemeinden),
    territory: keys,
    fallgruppen: casesIn(keys, fallgruppen),
    kreis: body.kreis,
    population: keys.reduce((sum, key) => sum + (places.population.get(key) ?? 0), 0),
    certainty,
    source: sourceLine(rule.sources),
    rule: rule.id,
  }
}

/** What is said of cases, for the keys that are held: a Gemeinde's once where it was said of each of its parts. */
function casesIn(keys: readonly string[], cases: Held['fallgruppen']): Held['fallgruppen'] {
  const held = cases.flatMap(({ ags, text }) =>
    ags === null || keys.includes(ags) ? [{ ags, text }] : keys.includes(ags.slice(0, 8)) ? [{ ags: ags.slice(0, 8), text }] : [],
  )
  return held.filter((one, i) => held.findIndex(({ ags, text }) => ags === one.ags && text.de === one.text.de) === i)
}
