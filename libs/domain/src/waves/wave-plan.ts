import { require, type LocalDate } from '../kernel/index.js'

/** An authority that an approved import is for: where it acts, how many rollouts it gets, and the software it works with (null: not known). */
export type WaveAuthority = {
  readonly behoerdeId: string
  readonly name: string
  readonly kind: string
  readonly traeger: string
  readonly kreis: string | null
  readonly kreisName: string | null
  readonly population: number
  readonly rollouts: number
  readonly product: string | null
}

/**
 * A wave as people plan it. `startOn`: begins on that day, not before its gate; null: `startAfter` working days after the gate.
 * `gateAfter`: working days from the start of the wave before to the gate. The first wave has no gate and a day.
 */
export type WaveDraft = {
  readonly name: string
  readonly authorities: readonly string[]
  readonly startOn: LocalDate | null
  readonly startAfter: number
  readonly gateAfter: number
}

/** Working days proposed from one start to the next gate, from the gate to the start behind it, and to decide what the gate left open. */
export const proposedDays = { gateAfter: 20, startAfter: 5, decideWithin: 5 } as const

/** Refuses with `wave.members` unless each of `selected` stands in exactly one wave and nothing else does; with `wave.empty` if a wave has none. */
export function requireWholePlan(
  selected: readonly Pick<WaveAuthority, 'behoerdeId' | 'name'>[],
  drafts: readonly Pick<WaveDraft, 'name' | 'authorities'>[],
): void {
  const names = new Map(selected.map(({ behoerdeId, name }) => [behoerdeId, name]))
  const seen = new Set<string>()
  for (const { name, authorities } of drafts) {
    require(authorities.length > 0, 'wave.empty', { name })
    for (const id of authorities) {
      require(names.has(id) && !seen.has(id), 'wave.members', { what: names.get(id) ?? id })
      seen.add(id)
    }
  }
  const missing = selected.find(({ behoerdeId }) => !seen.has(behoerdeId))
  require(missing === undefined, 'wave.members', { what: missing?.name ?? '' })
}

/** People who live where these authorities act: of the kind that stands for the most, since kinds lie over one another. */
export function inhabitantsOf(authorities: readonly Pick<WaveAuthority, 'kind' | 'population'>[]): number {
  const kinds = new Map<string, number>()
  for (const { kind, population } of authorities) kinds.set(kind, (kinds.get(kind) ?? 0) + population)
  return Math.max(0, ...kinds.values())
}

/** What is counted of a wave before it begins. */
export type WaveCounts = { readonly authorities: number; readonly rollouts: number; readonly inhabitants: number }

export function countWave(authorities: readonly WaveAuthority[]): WaveCounts {
  return { authorities: authorities.length, rollouts: authorities.reduce((sum, { rollouts }) => sum + rollouts, 0), inhabitants: inhabitantsOf(authorities) }
}
