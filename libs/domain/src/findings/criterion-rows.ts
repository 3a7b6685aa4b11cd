import type { FamilyMember } from './finding-family.js'
import type { FindingCase } from './finding-case.js'
import type { KnownValue } from './known-values.js'

/** A rollout in a comparison: whether it had the criterion when that counts, and its time from then on. */
export type ComparedRow = {
  readonly case: FindingCase
  readonly inGroup: boolean
  readonly time: number
  readonly event: boolean
  readonly stratum: string
  readonly hindsight: boolean
}

/**
 * The rollouts a criterion can be compared on. At start: known by that day and met; known later counts as not met; a rollout
 * of which nothing is known stays out. Landmark: only who was not live by then, from then on. Compared within Land and service.
 */
export function criterionRows(member: FamilyMember, cases: readonly FindingCase[], values: readonly KnownValue[]): ComparedRow[] {
  const known = new Map<string, KnownValue[]>()
  for (const value of values) if (value.criterion === member.id) known.set(value.rollout, [...(known.get(value.rollout) ?? []), value])
  return cases.flatMap((one): ComparedRow[] => {
    const of = known.get(one.id)
    if (!of) return []
    const atStart = of
      .filter(({ knownOn }) => knownOn <= one.startedOn)
      .sort((a, b) => (a.knownOn < b.knownOn ? -1 : 1))
      .at(-1)
    const from = member.landmark ?? 0
    if (member.timing === 'landmark' && one.days <= from) return []
    return [
      {
        case: one,
        inGroup: atStart?.met ?? false,
        time: one.days - from,
        event: one.live,
        stratum: `${one.land} ${one.onlinedienst}`,
        hindsight: atStart?.hindsight ?? false,
      },
    ]
  })
}
