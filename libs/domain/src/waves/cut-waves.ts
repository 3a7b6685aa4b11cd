import { groupBy } from '../kernel/index.js'
import type { WaveAuthority } from './wave-plan.js'

/** By what waves are cut: Kreis, size of the body, or the software an authority works with. One by one is a matter of exceptions. */
export const waveRules = ['kreis', 'size', 'fachverfahren'] as const
export type WaveRule = (typeof waveRules)[number]

/** A part of the Land that goes into one wave as a whole. `id` is stable within a rule; `label` null: what has no such part (Land offices, unknown software). */
export type WaveGroup = { readonly id: string; readonly label: string | null; readonly authorities: readonly WaveAuthority[] }

/** Bounds of size, in inhabitants where the authority acts. */
export const sizes = [5_000, 10_000, 20_000, 50_000] as const
const NONE = '-'

/** The groups of a rule, in a fixed order; each authority is in exactly one. */
export function groupAuthorities(rule: WaveRule, authorities: readonly WaveAuthority[]): WaveGroup[] {
  return [...groupBy(authorities, (authority) => groupOf(rule, authority))]
    .map(([id, own]) => ({ id, label: id === NONE ? null : labelOf(rule, id, own[0]!), authorities: own }))
    .sort((a, b) => Number(a.id === NONE) - Number(b.id === NONE) || (a.id < b.id ? -1 : 1))
}

/**
 * Three rings as a proposal: a small one (the group nearest to a sixth of all bodies), then up to twice as many from the smallest
 * groups, of equal ones those with more inhabitants, then all others. What belongs to no group comes last. Answers group → ring.
 */
export function proposeRings(groups: readonly WaveGroup[]): Record<string, number> {
  const parts = groups
    .filter(({ id }) => id !== NONE)
    .map(({ id, authorities }) => ({
      id,
      bodies: new Set(authorities.map(({ traeger }) => traeger)).size,
      people: authorities.reduce((sum, { population }) => sum + population, 0),
    }))
  if (groups.length < 2 || parts.length < 2) return Object.fromEntries(groups.map(({ id }) => [id, 0]))
  const sixth = parts.reduce((sum, { bodies }) => sum + bodies, 0) / 6
  const far = ({ bodies }: { bodies: number }): number => Math.abs(bodies - sixth)
  const first = parts.reduce((best, part) => (far(part) < far(best) ? part : best))
  let room = 2 * first.bodies
  const second = new Set<string>()
  for (const { id, bodies } of parts.filter(({ id }) => id !== first.id).sort((a, b) => a.bodies - b.bodies || b.people - a.people)) {
    if (bodies > room || second.size === parts.length - 2) break
    second.add(id)
    room -= bodies
  }
  const last = second.size > 0 ? 2 : 1
  return Object.fromEntries(groups.map(({ id }) => [id, id === first.id ? 0 : second.has(id) ? 1 : last]))
}

/**
 * Members of each ring: by its group, or where an authority was put by hand. Every authority is in exactly one; rings that
 * nobody is in are left out, the others keep their order.
 */
export function cutWaves(
  groups: readonly WaveGroup[],
  rings: Readonly<Record<string, number>>,
  byHand: Readonly<Record<string, number>> = {},
): WaveAuthority[][] {
  const placed = groups.flatMap(({ id, authorities }) => authorities.map((authority) => ({ authority, ring: byHand[authority.behoerdeId] ?? rings[id] ?? 0 })))
  return [...groupBy(placed, ({ ring }) => ring)].sort(([a], [b]) => a - b).map(([, own]) => own.map(({ authority }) => authority))
}

function groupOf(rule: WaveRule, { kreis, population, product }: WaveAuthority): string {
  if (rule === 'kreis') return kreis ?? NONE
  if (rule === 'fachverfahren') return product ?? NONE
  return String(sizes.filter((size) => population >= size).length)
}

function labelOf(rule: WaveRule, id: string, { kreisName }: WaveAuthority): string {
  return rule === 'kreis' ? (kreisName ?? id) : id
}
