import type { Text } from '../blueprint.js'
import type { LocalBlueprint } from '../local/with-local-changes.js'
import { resolveSteps } from '../resolve-steps.js'

/** Rollouts of one service that begin anew at authorities of one kind. */
export type Begun = { readonly onlinedienst: string; readonly behoerdeKind: string; readonly rollouts: number }

/** One step over all rollouts: how long it takes once (minutes, null: nobody knows), how often, and by whom. */
export type StepEffort = {
  readonly step: string
  readonly name: Text
  readonly role: string
  readonly owner: Text
  readonly minutes: number | null
  readonly rollouts: number
}

/**
 * What an import costs in work: minutes per step times the rollouts that do it. Steps that a service or Land leaves out do
 * not count there; where services differ in minutes the largest is shown. Waiting is no work and is not in it.
 */
export function effortOf(blueprint: LocalBlueprint, land: string, begun: readonly Begun[]): StepEffort[] {
  const plans = begun
    .filter(({ rollouts }) => rollouts > 0)
    .map(({ rollouts, ...context }) => ({
      rollouts,
      steps: new Map(resolveSteps(blueprint, { ...context, land, parameters: {} }).map((step) => [step.id, step])),
    }))
  return blueprint.steps.flatMap(({ id, name, owner }): StepEffort[] => {
    const doing = plans.flatMap(({ rollouts, steps }) => {
      const step = steps.get(id)
      return step && !step.omitted ? [{ rollouts, minutes: step.base.minutes }] : []
    })
    if (doing.length === 0) return []
    const known = doing.flatMap(({ minutes }) => minutes ?? [])
    return [
      {
        step: id,
        name,
        role: owner,
        owner: ownerOf(blueprint, owner),
        minutes: known.length > 0 ? Math.max(...known) : null,
        rollouts: doing.reduce((sum, one) => sum + one.rollouts, 0),
      },
    ]
  })
}

/** Whole hours of some steps, rounded up; unknown ones count nothing. */
export function hoursOf(steps: readonly StepEffort[]): number {
  return Math.ceil(steps.reduce((sum, { minutes, rollouts }) => sum + (minutes ?? 0) * rollouts, 0) / 60)
}

function ownerOf({ roles, here }: LocalBlueprint, owner: string): Text {
  const own = here?.roles[owner]
  return own ? { de: own, en: own } : (roles.find(({ id }) => id === owner)?.name ?? { de: owner, en: owner })
}
