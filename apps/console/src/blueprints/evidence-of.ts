import { resolveSteps, type Evidence, type LocalBlueprint, type ResolvedStep, type StepFields } from '@blaupause/domain/blueprints'

/** A step as the Werkstatt shows it for one service: resolved, with the evidence of its variation where there is one. `base` is what holds here, `published` what the publisher wrote; null for a step of the Land's own. */
export type ShownStep = ResolvedStep & { readonly attestation: Evidence; readonly differs: boolean; readonly published: StepFields | null }

/** Steps of a blueprint for one service in one Land. Parameters stay visible: the reader sees what a Land profile will fill. */
export function shownSteps(blueprint: LocalBlueprint, serviceId: string, land: string): ShownStep[] {
  const service = blueprint.services.find(({ id }) => id === serviceId)
  const context = { onlinedienst: serviceId, behoerdeKind: service?.behoerdeKind ?? '', land, parameters: {} }
  const fits = (wanted: string | null, actual: string): boolean => wanted === null || wanted === actual
  const replaced = blueprint.variations
    .filter(({ when }) => fits(when.onlinedienst, serviceId) && fits(when.behoerdeKind, context.behoerdeKind) && fits(when.land, land))
    .flatMap(({ replace }) => replace)
  return resolveSteps(blueprint, context).map((step) => {
    const original = blueprint.steps.find(({ id }) => id === step.id)
    const own = replaced.filter((one) => one.step === step.id).at(-1)
    return {
      ...step,
      base: step.ours,
      published: original ? step.base : null,
      attestation: own?.attestation ?? original?.attestation ?? step.attestation,
      differs: own !== undefined,
    }
  })
}

/** How many cases stand behind an evidence, running ones not counted. */
export function casesOf(evidence: Evidence): number {
  if (evidence.rung === 'cases') return evidence.workingDays.length
  return evidence.rung === 'statistics' ? evidence.n : 0
}
