import type { ApplicationState } from './application.js'

/** Where a body stands on its way to a title, in the order of the way. Each body stands at exactly one place. */
export const funnelStages = ['not-begun', 'below', 'reached', 'applied', 'in-review', 'awarded'] as const
export type FunnelStage = (typeof funnelStages)[number]

/** What a body's newest application is to the way, null where it has none that runs or led to a title. */
export type ApplicationStage = 'applied' | 'in-review' | 'awarded' | null

/** Where an application, and whether its body holds the title, puts the body: a draft and one that is over put it nowhere. */
export function applicationStage(state: ApplicationState | null, titled: boolean): ApplicationStage {
  if (titled) return 'awarded'
  switch (state) {
    case 'submitted':
    case 'returned':
      return 'applied'
    case 'in-review':
    case 'question':
    case 'proposed':
    case 'preview':
      return 'in-review'
    default:
      return null
  }
}

/**
 * Where a body stands. A title held counts as a title also below the line: it is taken back by a decision, never by a
 * figure. A refused or withdrawn application leaves the body where its number puts it.
 */
export function funnelStage(count: number, threshold: number, application: ApplicationStage): FunnelStage {
  if (application === 'awarded' || application === 'in-review' || application === 'applied') return application
  if (count >= threshold) return 'reached'
  return count === 0 ? 'not-begun' : 'below'
}

/** How many stand at each place. Reaching the line and holding the title are two figures: of those who reach it, some never ask. */
export function funnel(stages: Iterable<FunnelStage>): Readonly<Record<FunnelStage, number>> {
  const counts = Object.fromEntries(funnelStages.map((stage) => [stage, 0])) as Record<FunnelStage, number>
  for (const stage of stages) counts[stage]++
  return counts
}
