import type { LocalDate } from '../kernel/index.js'
import { isGemeinde, isKreisfrei, plainName, type Territory } from '../register/index.js'
import { amendedTerritories } from './amended-territories.js'
import type { Behoerde } from './behoerde.js'
import type { BehoerdeKind, CompetenceRule, LandProfile } from './land-profile.js'
import { officeName, seatOf } from './office-name.js'
import { holdsOn, sourceLine, type Certainty } from './source.js'

/**
 * The authorities of one kind in a Land on a day: the profile's rules over the register, in their order, dated
 * exceptions included. A later rule takes its territory from earlier ones, or shares it by Fallgruppe. Gemeindefreie
 * Gebiete belong to no territory. Empty if the profile has no rule for the kind: then it is open, not zero.
 */
export function resolveCompetence(profile: LandProfile, territories: readonly Territory[], kind: BehoerdeKind, on: LocalDate): Behoerde[] {
  const register = amendedTerritories(profile, territories, on)
  const gemeinden = register.filter(isGemeinde)
  const held = new Map<string, Held>()
  for (const rule of profile.competence.filter((candidate) => candidate.kind === kind && holdsOn(candidate, on))) {
    for (const answer of answersOf(rule, register, gemeinden, on)) {
      for (const earlier of held.values()) yieldTerritory(earlier, answer, rule)
      held.set(answer.body.key, { ...answer, rule, fallgruppen: rule.fallgruppe ? [{ ags: null, text: rule.fallgruppe.own }] : [] })
    }
  }
  const population = new Map(gemeinden.map((gemeinde) => [gemeinde.key, gemeinde.population ?? 0]))
  return [...held.values()].filter(({ territory }) => territory.size > 0).map((holder) => behoerde(profile, kind, holder, gemeinden, population))
}

type Answer = { readonly body: Territory; readonly territory: Set<string>; readonly certainty: Certainty }
type Held = Answer & { readonly rule: CompetenceRule; readonly fallgruppen: { ags: string | null; text: { de: string; en: string } }[] }

function answersOf({ bodies, certainty }: CompetenceRule, register: readonly Territory[], gemeinden: readonly Territory[], on: LocalDate): Answer[] {
  const own = (body: Territory, sure: Certainty = certainty): Answer => ({ body, territory: new Set([body.key]), certainty: sure })
  switch (bodies.by) {
    case 'verwaltung': {
      const acting = register.filter(({ level, textkennzeichen }) => level === 'verband' && bodies.verbandTextkennzeichen.includes(textkennzeichen ?? ''))
      return group(gemeinden, ({ verband }) => verband, acting, certainty).concat(gemeinden.filter(({ verband }) => !acting.some(({ key }) => key === verband)).map((gemeinde) => own(gemeinde)))
    }
    case 'kreis':
      // One body, one key: a kreisfreie Stadt stands under its AGS, whatever the task.
      return group(gemeinden, ({ kreis }) => kreis, register.filter((body) => body.level === 'kreis' && !isKreisfrei(body)), certainty).concat(gemeinden.filter(isKreisfrei).map((town) => own(town)))
    case 'regierungsbezirk':
      return group(gemeinden, ({ regierungsbezirk }) => regierungsbezirk, register.filter(({ level }) => level === 'regierungsbezirk'), certainty)
    case 'textkennzeichen':
      return gemeinden.filter(({ textkennzeichen }) => bodies.textkennzeichen.includes(textkennzeichen ?? '')).map((gemeinde) => own(gemeinde))
    case 'liste': {
      const listed = new Map(bodies.gemeinden.filter((entry) => holdsOn(entry, on)).map((entry) => [entry.ags, entry]))
      return gemeinden.filter(({ key }) => listed.has(key)).map((gemeinde) => own(gemeinde, listed.get(gemeinde.key)!.certainty ?? certainty))
    }
  }
}

function group(gemeinden: readonly Territory[], keyOf: (gemeinde: Territory) => string | null, bodies: readonly Territory[], certainty: Certainty): Answer[] {
  const answers = new Map(bodies.map((body) => [body.key, { body, territory: new Set<string>(), certainty }]))
  for (const gemeinde of gemeinden) answers.get(keyOf(gemeinde) ?? '')?.territory.add(gemeinde.key)
  return [...answers.values()]
}

/** Takes the new answer's area from an earlier holder, or leaves it there for the remaining cases. */
function yieldTerritory(earlier: Held, { territory }: Answer, { fallgruppe }: CompetenceRule): void {
  for (const ags of territory) {
    if (!earlier.territory.has(ags)) continue
    if (fallgruppe) earlier.fallgruppen.push({ ags, text: fallgruppe.rest })
    else earlier.territory.delete(ags)
  }
}

function behoerde(profile: LandProfile, kind: BehoerdeKind, { body, territory, certainty, rule, fallgruppen }: Held, gemeinden: readonly Territory[], population: ReadonlyMap<string, number>): Behoerde {
  const keys = [...territory].sort()
  return {
    id: `${kind}-${body.key}`,
    land: profile.code,
    kind,
    traeger: body.level === 'regierungsbezirk' ? profile.land : body.key,
    name: officeName(profile, body),
    plainName: plainName(body),
    seatAgs: seatOf(body, gemeinden),
    territory: keys,
    fallgruppen,
    kreis: body.kreis,
    population: keys.reduce((sum, ags) => sum + (population.get(ags) ?? 0), 0),
    certainty,
    source: sourceLine(rule.sources),
    rule: rule.id,
  }
}
