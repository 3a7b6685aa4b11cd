import type { Blueprint, Evidence, Step, StepFields, Text, Variation } from './blueprint.js'
import { orderSteps } from './step-graph.js'

/** For whom the steps are wanted. `land`: its code (`BY`); `parameters`: the Land profile's names by parameter id. */
export type StepContext = { readonly onlinedienst: string; readonly behoerdeKind: string; readonly land: string; readonly parameters: Readonly<Record<string, string>> }

/** A step as it holds for one service, kind of authority and Land. `base` is what a rollout keeps for later merges. */
export type ResolvedStep = StepFields & {
  readonly id: string
  readonly position: number
  readonly goLive: boolean
  readonly operation: boolean
  readonly attestation: Evidence
  /** Why the step is left out here, or null. */
  readonly omitted: Text | null
  /** The step rests on the law of another Land. */
  readonly foreignLaw: boolean
  readonly base: StepFields
}

/** The steps for one context in topological order: variations applied from the general to the special, texts filled. */
export function resolveSteps(blueprint: Blueprint, context: StepContext): ResolvedStep[] {
  const variations = matchingVariations(blueprint, context)
  return orderSteps(blueprint.steps.map((step) => resolveStep(step, variations, context))).ordered.map((step, index) => ({ ...step, position: index + 1 }))
}

/** The variations that hold in a context, the general ones first, so that the special ones have the last word. */
export function matchingVariations(blueprint: Pick<Blueprint, 'variations'>, { onlinedienst, behoerdeKind, land }: Omit<StepContext, 'parameters'>): Variation[] {
  return blueprint.variations
    .filter(({ when }) => (when.onlinedienst ?? onlinedienst) === onlinedienst && (when.behoerdeKind ?? behoerdeKind) === behoerdeKind && (when.land ?? land) === land)
    .sort((a, b) => conditions(a) - conditions(b))
}

/** A text with its `{{parameters}}` filled; one without a value stays visible as it is. */
export function fillText(text: Text, parameters: Readonly<Record<string, string>>): Text {
  const fill = (sentence: string) => sentence.replace(/\{\{([a-z0-9-]+)\}\}/g, (mark, id: string) => parameters[id] ?? mark)
  return { de: fill(text.de), en: fill(text.en) }
}

function resolveStep(step: Step, variations: readonly Variation[], context: StepContext): ResolvedStep {
  const replaced = variations.flatMap(({ replace }) => replace.filter((one) => one.step === step.id))
  const { id, goLive, operation, attestation, ...own } = step
  const fields = replaced.reduce<StepFields>((before, { fields: changed }) => ({ ...before, ...given(changed) }), own)
  const fill = (text: Text) => fillText(text, context.parameters)
  const base: StepFields = {
    ...fields, name: fill(fields.name), instruction: fill(fields.instruction), proof: { ...fields.proof, label: fill(fields.proof.label) },
    items: fields.items && { ...fields.items, label: fill(fields.items.label) },
  }
  const omission = variations.flatMap(({ omit }) => omit.filter((one) => one.step === id)).at(-1)
  return {
    ...base, id, position: 0, goLive, operation, attestation: replaced.at(-1)?.attestation ?? attestation, base,
    omitted: omission ? fill(omission.reason) : null,
    foreignLaw: base.legalBasis.scope === 'land' && base.legalBasis.land !== context.land,
  }
}

function given(fields: Variation['replace'][number]['fields']): Partial<StepFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<StepFields>
}

function conditions({ when }: Variation): number {
  return Object.values(when).filter((value) => value !== null).length
}
