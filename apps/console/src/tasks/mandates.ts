import type { Task } from '@blaupause/contract/insights'

/** The same step of the same service at several authorities one acts for: one piece of work, many names. */
export type Mandate = { readonly key: string; readonly tasks: readonly Task[] }

/** Groups of two and more, those with most complete ones first; a single one stays a task of its own. */
export function mandatesOf(tasks: readonly Task[]): Mandate[] {
  const groups = new Map<string, Task[]>()
  for (const task of tasks.filter(
    ({ why, milestone, rollout }) => why === 'beauftragung' || (why === 'objected' && milestone.traeger === rollout.behoerde.traeger),
  )) {
    const key = `${task.rollout.onlinedienst.id}|${task.milestone.stepId}`
    groups.set(key, [...(groups.get(key) ?? []), task])
  }
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([key, members]) => ({
      key,
      tasks: [...members].sort((a, b) => Number(isComplete(b)) - Number(isComplete(a)) || a.rollout.behoerde.name.localeCompare(b.rollout.behoerde.name, 'de')),
    }))
    .sort((a, b) => b.tasks.filter(isComplete).length - a.tasks.filter(isComplete).length || b.tasks.length - a.tasks.length)
}

/** Nothing is missing: every small one of the step is done. A step without small ones says nothing about itself. */
export function isComplete({ milestone }: Task): boolean {
  return milestone.itemsTotal > 0 && milestone.itemsDone === milestone.itemsTotal
}

export function withoutMandates(tasks: readonly Task[], mandates: readonly Mandate[]): Task[] {
  const grouped = new Set(mandates.flatMap((mandate) => mandate.tasks.map(({ milestone }) => milestone.id)))
  return tasks.filter(({ milestone }) => !grouped.has(milestone.id))
}
