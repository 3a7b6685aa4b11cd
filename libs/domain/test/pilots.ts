import type { FindingCase, KnownValue } from '../src/findings/index.js'
import { seededRandom } from '../src/survival/index.js'

export type PilotPlan = {
  readonly pilots: number
  readonly perPilot: number
  readonly laender?: readonly string[]
  readonly has: (pilot: number, index: number) => boolean
  readonly gain: number
  readonly spread?: number
  readonly running?: number
  readonly seed?: number
}

/** Rollouts of pilots with a pace of their own: about 90 working days, `gain` fewer with the criterion; a share still runs. */
export function pilotCases({ pilots, perPilot, laender = ['BY', 'HE'], has, gain, spread = 6, running = 0.2, seed = 1 }: PilotPlan): {
  cases: FindingCase[]
  values: KnownValue[]
} {
  const random = seededRandom(seed)
  const values: KnownValue[] = []
  const cases = Array.from({ length: pilots }, (_, pilot) => ({ pilot, pace: (random() - 0.5) * spread })).flatMap(({ pilot, pace }) =>
    Array.from({ length: perPilot }, (__, index): FindingCase => {
      const met = has(pilot, index)
      const days = Math.max(1, Math.round(90 + pace + (random() - 0.5) * 30 - (met ? gain : 0)))
      const live = random() >= running
      const id = `${pilot}-${index}`
      values.push({ criterion: 'dvdv-pflege-geklaert', rollout: id, met, knownOn: '2026-01-01' })
      return {
        id,
        land: laender[pilot % laender.length]!,
        pilot: `pilot-${pilot}`,
        traeger: `traeger-${id}`,
        authority: `Behörde ${id}`,
        onlinedienst: 'ummeldung',
        startedOn: '2026-03-02',
        liveOn: live ? '2026-06-01' : null,
        days: live ? days : Math.round(days * random()),
        live,
        size: 'up-to-20000',
        maker: pilot % 3 ? 'Hersteller A' : 'Hersteller B',
        wave: '2026 Q1',
        steps: [{ id: 'dvdv-eintrag', days: met ? 8 : 20, done: true }],
        waits: [],
      }
    }),
  )
  return { cases, values }
}
