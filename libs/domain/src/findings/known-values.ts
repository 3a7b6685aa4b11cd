import { workingDaysBetween, type WorkCalendar } from '../calendar/index.js'
import type { LocalDate } from '../kernel/index.js'
import type { RolloutFacts } from './finding-case.js'

/** A criterion of a rollout: met or not, and the day from which that was so. `hindsight`: entered only after the rollout had begun. */
export type KnownValue = {
  readonly criterion: string
  readonly rollout: string
  readonly met: boolean
  readonly knownOn: LocalDate
  readonly hindsight?: boolean
}

/** By the register, an authority above this serves a town. */
const TOWN = 20_000
/** The last working day on which both steps may have begun to count as together. */
const TOGETHER_BY = 20

/** What the rollouts themselves say about the criteria of the family that are seen, not rated. */
export function valuesFromRollouts(facts: readonly RolloutFacts[], calendarOf: (facts: RolloutFacts) => WorkCalendar): KnownValue[] {
  const begun = facts.filter((rollout) => rollout.startedOn !== null)
  const firstLive = earliest(
    facts,
    ({ pilot }) => pilot,
    ({ state, liveOn }) => (state === 'bestand' ? '0000-00-00' : liveOn),
  )
  const firstTransport = new Map<string, { on: LocalDate; rollout: string }[]>()
  for (const rollout of facts) {
    const on = rollout.steps.find(({ id }) => id === 'transportweg')?.doneOn
    if (on) firstTransport.set(rollout.traeger, [...(firstTransport.get(rollout.traeger) ?? []), { on, rollout: rollout.id }])
  }
  return begun.flatMap((rollout) => {
    const startedOn = rollout.startedOn!
    const value = (criterion: string, met: boolean, knownOn = startedOn): KnownValue => ({ criterion, rollout: rollout.id, met, knownOn })
    const live = firstLive.get(rollout.pilot)
    const [certificate, dvdv] = ['zertifikat', 'dvdv-eintrag'].map((step) => rollout.steps.find(({ id }) => id === step)?.begunOn ?? null)
    const together = certificate !== null && certificate === dvdv && workingDaysBetween(calendarOf(rollout), startedOn, certificate!) <= TOGETHER_BY
    return [
      value('erfahrung', live !== undefined && live < startedOn),
      value(
        'transport-eingerichtet',
        (firstTransport.get(rollout.traeger) ?? []).some(({ on, rollout: other }) => other !== rollout.id && on < startedOn),
      ),
      value('beauftragung', rollout.mandated),
      value('groesse', rollout.inhabitants > TOWN),
      value('zertifikat-und-dvdv', together),
    ]
  })
}

function earliest(
  facts: readonly RolloutFacts[],
  key: (of: RolloutFacts) => string,
  day: (of: RolloutFacts) => LocalDate | null,
): ReadonlyMap<string, LocalDate> {
  const first = new Map<string, LocalDate>()
  for (const rollout of facts) {
    const on = day(rollout)
    if (on !== null && (first.get(key(rollout)) ?? '9999') > on) first.set(key(rollout), on)
  }
  return first
}
