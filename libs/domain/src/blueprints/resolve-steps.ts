import type { Blueprint, Step, StepFields, Text } from './blueprint.js'

/** For whom a blueprint's steps are meant, and what its texts' parameters stand for there. */
export type ResolveContext = { readonly onlinedienst: string; readonly behoerdeKind: string; readonly land: string; readonly parameters: Readonly<Record<string, string>> }

/** A step as it holds for one service, kind and Land. `base` is what later updates merge against; `omitted` says why it is left out. */
export type ResolvedStep = { readonly id: string; readonly position: number; readonly base: StepFields; readonly goLive: boolean; readonly operation: boolean; readonly omitted: Text | null; readonly foreignLaw: boolean }

/** The steps of a blueprint for one context: variations applied in their order, parameters filled. Order and ids stay the blueprint's. */
export function resolveSteps(blueprint: Pick<Blueprint, 'steps' | 'variations'>, context: ResolveContext): ResolvedStep[] {
  const variations = blueprint.variations.filter(({ when }) => fits(when.onlinedienst, context.onlinedienst) && fits(when.behoerdeKind, context.behoerdeKind) && fits(when.land, context.land))
  return blueprint.steps.map((step, index) => {
    const replaced = variations.flatMap(({ replace }) => replace.filter((candidate) => candidate.step === step.id).map(({ fields }) => fields))
    const omitted = variations.flatMap(({ omit }) => omit.filter((candidate) => candidate.step === step.id)).at(-1)?.reason ?? null
    const base = fillTexts(Object.assign(fieldsOf(step), ...replaced) as StepFields, context.parameters)
    return { id: step.id, position: index + 1, base, goLive: step.goLive, operation: step.operation, omitted, foreignLaw: base.legalBasis.scope === 'land' && base.legalBasis.land !== context.land }
  })
}

function fits(wanted: string | null, actual: string): boolean {
  return wanted === null || wanted === actual
}

function fieldsOf({ id: _id, goLive: _goLive, operation: _operation, attestation: _attestation, ...fields }: Step): StepFields {
  return fields
}

/** `{{portal}}` becomes what the Land calls it; a parameter without a value stays visible. */
function fillTexts(fields: StepFields, parameters: Readonly<Record<string, string>>): StepFields {
  const fill = ({ de, en }: Text): Text => ({ de: fillText(de, parameters), en: fillText(en, parameters) })
  return { ...fields, name: fill(fields.name), instruction: fill(fields.instruction), proof: { ...fields.proof, label: fill(fields.proof.label) }, items: fields.items && { ...fields.items, label: fill(fields.items.label) } }
}

export function fillText(text: string, parameters: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{([a-z][a-z0-9-]*)\}\}/g, (whole, name: string) => parameters[name] ?? whole)
}
