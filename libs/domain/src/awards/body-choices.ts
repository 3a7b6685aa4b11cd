import type { SizeClass } from '../criteria/index.js'
import type { AwardBodyKind } from './award-body.js'
import type { FunnelStage } from './funnel.js'

/** How a list of bodies is cut. Size compares Gemeinden alone. */
export type BodyChoice = {
  readonly stage?: FunnelStage | undefined
  readonly kind?: AwardBodyKind | undefined
  readonly regierungsbezirk?: string | undefined
  readonly kreis?: string | undefined
  readonly size?: SizeClass | undefined
}

/** As many bodies as are alike in everything that a list is cut by; null where that says nothing of them. */
export type BodyGroup = { readonly [K in keyof BodyChoice]-?: NonNullable<BodyChoice[K]> | null } & { readonly count: number }

/** Of each cut its options with how many bodies each would leave, the other cuts kept: whoever chooses sees beforehand what comes. Options without any body are left out. */
export function choicesOf(groups: readonly BodyGroup[], chosen: BodyChoice): Record<keyof BodyChoice, { readonly key: string; readonly count: number }[]> {
  const cuts = ['stage', 'kind', 'regierungsbezirk', 'kreis', 'size'] as const
  const options = (cut: keyof BodyChoice): { key: string; count: number }[] => {
    const counts = new Map<string, number>()
    for (const group of groups) {
      const key = group[cut]
      if (key !== null && cuts.every((other) => other === cut || chosen[other] === undefined || chosen[other] === group[other]))
        counts.set(key, (counts.get(key) ?? 0) + group.count)
    }
    return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => (a.key < b.key ? -1 : 1))
  }
  return Object.fromEntries(cuts.map((cut) => [cut, options(cut)])) as ReturnType<typeof choicesOf>
}
