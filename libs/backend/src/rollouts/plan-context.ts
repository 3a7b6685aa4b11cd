import type { ClosedSpan } from '@blaupause/domain/calendar'
import type { PlanFacts } from '@blaupause/domain/blueprints'
import type { PlanContext } from '@blaupause/domain/rollouts'
import { calendarOf, profileSperrzeiten, stichtageIn } from './calendars.js'
import type { StoredSperrzeit } from './moves.store.js'
import type { PlannedRollout } from './rollouts.store.js'
import type { StoredStichtag } from './stichtage.store.js'

type Place = Pick<PlannedRollout, 'land' | 'behoerdeKind' | 'traeger' | 'seat' | 'population' | 'commitmentOn'>

/** What the days of a rollout are counted with; from `startOn`, or from the day it began or is to begin. */
export function planContext(rollout: PlannedRollout, startOn: string = rollout.startedOn ?? rollout.plannedStartOn ?? '2026-01-01'): PlanContext {
  return { startOn, calendar: calendarOf(rollout), facts: planFactsOf(rollout, rollout) }
}

/** Facts outside the blueprint for an authority; what people have set may be that of several Länder. */
export function planFactsOf(
  place: Place,
  { sperrzeiten, stichtage }: { readonly sperrzeiten: readonly StoredSperrzeit[]; readonly stichtage: readonly StoredStichtag[] },
): PlanFacts {
  return { commitmentOn: place.commitmentOn, stichtage: stichtageIn(place.land, stichtage), sperrzeiten: closedSpans(place, sperrzeiten) }
}

/** Sperrzeiten of the profile, and those the Land has set for all of its authorities or for this body. */
function closedSpans({ land, behoerdeKind, traeger, seat, population }: Place, sperrzeiten: readonly StoredSperrzeit[]): ClosedSpan[] {
  const set = sperrzeiten.filter(
    (one) =>
      one.land === land &&
      (one.traeger.length === 2 || one.traeger === traeger) &&
      (one.kinds.length === 0 || one.kinds.includes(behoerdeKind)) &&
      (one.maxPopulation === null || population <= one.maxPopulation),
  )
  return [
    ...profileSperrzeiten({ land, kind: behoerdeKind, traeger, seat, population }),
    ...set.map(({ id, name, from, to }): ClosedSpan => ({ id, from, to, name: { de: name, en: name }, certainty: 'belegt' })),
  ]
}
