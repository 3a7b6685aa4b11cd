import type { Blueprint, Evidence, Step, StepFields, Text, Variation } from './blueprint.js'
import { givenFields } from './given-fields.js'
import type { LocalChange, LocalMark } from './local/local-change.js'
import { localStep } from './local/local-step.js'
import { changesFor, serviceHere, stepsWithAdded, type LocalBlueprint } from './local/with-local-changes.js'
import { orderSteps } from './step-graph.js'

/** For whom the steps are wanted. `land`: its code (`BY`); `parameters`: the Land profile's names by parameter id. */
export type StepContext = {
  readonly onlinedienst: string
  readonly behoerdeKind: string
  readonly land: string
  readonly parameters: Readonly<Record<string, string>>
}

/**
 * A step as it holds for one service, kind of authority and Land, with the Land's own changes. `base` is the publisher's,
 * which a rollout keeps for later merges; `ours` is what holds here, and the same object where nothing is local.
 */
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
  readonly ours: StepFields
  /** What this Land does otherwise at this step, and why; empty where it is as published. */
  readonly local: readonly LocalMark[]
}

/** The steps for one context in topological order: variations applied from the general to the special, then what is local, texts filled. */
export function resolveSteps(blueprint: LocalBlueprint, context: StepContext): ResolvedStep[] {
  const variations = matchingVariations(blueprint, context)
  const changes = changesFor(blueprint, context.onlinedienst)
  const dropped = new Set(changes.flatMap(({ content }) => (content.kind === 'variation' ? [content.variation] : [])))
  const kept = dropped.size === 0 ? variations : variations.filter(({ id }) => !dropped.has(id))
  const filled = changes.map((change): LocalChange => ({ ...change, reason: fillText(change.reason, context.parameters) }))
  const steps = stepsWithAdded(blueprint, filled).map((step) => resolveStep(step, { variations, kept, changes: filled, roles: blueprint.roles }, context))
  return orderSteps(steps).ordered.map((step, index) => ({ ...step, position: index + 1 }))
}

/** The variations that hold in a context, the general ones first, so that the special ones have the last word. */
export function matchingVariations(
  blueprint: Pick<LocalBlueprint, 'variations' | 'here'>,
  { onlinedienst, behoerdeKind, land }: Omit<StepContext, 'parameters'>,
): Variation[] {
  return blueprint.variations
    .filter(
      ({ when }) =>
        (when.onlinedienst === null || serviceHere(blueprint, when.onlinedienst) === onlinedienst) &&
        (when.behoerdeKind ?? behoerdeKind) === behoerdeKind &&
        (when.land ?? land) === land,
    )
    .sort((a, b) => conditions(a) - conditions(b))
}

/** A text with its `{{parameters}}` filled; one without a value stays visible as it is. */
export function fillText(text: Text, parameters: Readonly<Record<string, string>>): Text {
  const fill = (sentence: string) => sentence.replace(/\{\{([a-z0-9-]+)\}\}/g, (mark, id: string) => parameters[id] ?? mark)
  return { de: fill(text.de), en: fill(text.en) }
}

type Applied = {
  readonly variations: readonly Variation[]
  readonly kept: readonly Variation[]
  readonly changes: readonly LocalChange[]
  readonly roles: Blueprint['roles']
}

function resolveStep(step: Step & { readonly added?: LocalChange }, { variations, kept, changes, roles }: Applied, context: StepContext): ResolvedStep {
  const published = asPublished(step, variations, context)
  const without = kept.length === variations.length ? published : asPublished(step, kept, context)
  const { ours, omitted, local } = localStep(step, published, without, changes, roles, (fields) => fillFields(fields, context.parameters))
  return {
    ...ours,
    id: step.id,
    position: 0,
    goLive: step.goLive,
    operation: step.operation,
    attestation: without.attestation,
    base: published.base,
    ours,
    local,
    omitted,
    foreignLaw: ours.legalBasis.scope === 'land' && ours.legalBasis.land !== context.land,
  }
}

/** The publisher's step under these variations. */
function asPublished(
  step: Step,
  variations: readonly Variation[],
  { parameters }: StepContext,
): { base: StepFields; omitted: Text | null; attestation: Evidence } {
  const replaced = variations.flatMap(({ replace }) => replace.filter((one) => one.step === step.id))
  const omission = variations.flatMap(({ omit }) => omit.filter((one) => one.step === step.id)).at(-1)
  const fields = replaced.reduce<StepFields>((before, { fields: changed }) => ({ ...before, ...givenFields(changed) }), stepFields(step))
  return {
    base: fillFields(fields, parameters),
    omitted: omission ? fillText(omission.reason, parameters) : null,
    attestation: replaced.at(-1)?.attestation ?? step.attestation,
  }
}

function fillFields(fields: StepFields, parameters: StepContext['parameters']): StepFields {
  const fill = (text: Text) => fillText(text, parameters)
  return {
    ...fields,
    name: fill(fields.name),
    instruction: fill(fields.instruction),
    proof: { ...fields.proof, label: fill(fields.proof.label) },
    items: fields.items && { ...fields.items, label: fill(fields.items.label) },
  }
}

function stepFields({ name, instruction, phase, owner, waitsOn, gate, proof, items, dependsOn, anchor, minutes, legalBasis }: Step): StepFields {
  return { name, instruction, phase, owner, waitsOn, gate, proof, items, dependsOn, anchor, minutes, legalBasis }
}

function conditions({ when }: Variation): number {
  return Object.values(when).filter((value) => value !== null).length
}
