import type { Anchor } from './blueprint.js'

/** What the order of steps depends on. */
export type GraphStep = { readonly id: string; readonly dependsOn: readonly string[]; readonly anchor: Anchor }

/** The steps one must come after: its dependencies and the step its date is counted from. */
export function predecessors(step: Pick<GraphStep, 'dependsOn' | 'anchor'>): readonly string[] {
  return step.anchor.on === 'step' ? [...step.dependsOn, step.anchor.step] : step.dependsOn
}

/**
 * Topological order that keeps the given order wherever it already fits. `cyclic` names a step of each ring that was
 * found; such a ring is cut there. `ring` is the first one in full, each step before the one that waits for it. References to unknown steps are passed over. Iterative: a long chain overflows no stack.
 */
export function orderSteps<S extends GraphStep>(steps: readonly S[]): { ordered: S[]; cyclic: string[]; ring: string[] } {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const state = new Map<string, 'open' | 'done'>()
  const ordered: S[] = []
  const cyclic: string[] = []
  let ring: string[] = []
  for (const root of steps) {
    const stack = state.has(root.id) ? [] : [frame(root)]
    if (stack.length > 0) state.set(root.id, 'open')
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const before = byId.get(top.before[top.next] ?? '')
      if (top.next >= top.before.length) {
        state.set(top.step.id, 'done')
        ordered.push(top.step)
        stack.pop()
      } else if (before && !state.has(before.id)) {
        top.next += 1
        state.set(before.id, 'open')
        stack.push(frame(before))
      } else {
        if (before && state.get(before.id) === 'open') {
          if (cyclic.length === 0)
            ring = stack
              .slice(stack.findIndex(({ step }) => step.id === before.id))
              .map(({ step }) => step.id)
              .reverse()
          cyclic.push(before.id)
        }
        top.next += 1
      }
    }
  }
  return { ordered, cyclic, ring }
}

function frame<S extends GraphStep>(step: S): { readonly step: S; readonly before: readonly string[]; next: number } {
  return { step, before: predecessors(step), next: 0 }
}

/** The steps whose day may depend on one of `ids`, without these themselves. */
export function descendantsOf(steps: readonly GraphStep[], ids: Iterable<string>): Set<string> {
  const roots = new Set(ids)
  const reached = new Set(roots)
  for (const step of orderSteps(steps).ordered) if (predecessors(step).some((id) => reached.has(id))) reached.add(step.id)
  for (const id of roots) reached.delete(id)
  return reached
}

/** The way with the most steps that ends at `to`, first step first: where nothing can be done side by side. Empty if there is no such step. */
export function longestWay(steps: readonly GraphStep[], to: string): string[] {
  const lengths = new Map<string, number>()
  const from = new Map<string, string>()
  for (const step of orderSteps(steps).ordered) {
    const before = [...new Set(predecessors(step))].filter((id) => lengths.has(id)).sort((a, b) => lengths.get(b)! - lengths.get(a)!)[0]
    lengths.set(step.id, (before === undefined ? 0 : lengths.get(before)!) + 1)
    if (before !== undefined) from.set(step.id, before)
  }
  const way: string[] = []
  for (let id = lengths.has(to) ? to : undefined; id !== undefined; id = from.get(id)) way.unshift(id)
  return way
}
