import type { Blueprint, StepFields } from '@blaupause/domain/blueprints'
import type { LocalContentInput } from '@blaupause/contract/blueprints'
import type { ShownStep } from '../blueprints/evidence-of.js'

export type DraftKind = LocalContentInput['kind']

/** What stands in the form, as it is typed. `fields`: of this step, or of the new one after it; `name`: of the office. */
export type LocalDraft = {
  readonly kind: DraftKind
  readonly onlinedienst: string | null
  readonly fields: StepFields
  readonly name: { readonly de: string; readonly en: string }
  readonly before: readonly string[]
  readonly reason: string
  readonly reasonEn: string
}

/** The form as it opens: what holds for the step now; those that depend on it would wait for a new one. */
export function draftOf(step: ShownStep, steps: readonly ShownStep[]): LocalDraft {
  const after = steps.filter(({ base, operation }) => base.dependsOn.includes(step.id) && operation === step.operation).map(({ id }) => id)
  const goLive = steps.find((one) => one.goLive)?.id
  return {
    kind: 'replace',
    onlinedienst: null,
    fields: step.base,
    name: { de: '', en: '' },
    before: after.length > 0 ? after : goLive && !step.operation && step.id !== goLive ? [goLive] : [],
    reason: '',
    reasonEn: '',
  }
}

/** The fields as they stand when another kind of change is chosen: those of this step, or of one after it. */
export function fieldsFor(kind: DraftKind, step: ShownStep): StepFields {
  if (kind !== 'add') return step.base
  const none = { de: '', en: '' }
  return {
    name: none,
    instruction: none,
    phase: step.base.phase,
    owner: step.base.owner,
    waitsOn: [],
    gate: false,
    proof: { kind: 'none', label: none },
    items: null,
    dependsOn: [step.id],
    anchor: { on: 'step', step: step.id, offset: 5 },
    minutes: null,
    legalBasis: { scope: 'none', land: null, text: '' },
  }
}

/** What is sent: only what differs from what holds now; null where nothing does, or where something is missing. */
export function contentOf({ kind, onlinedienst, name, before, fields: typed }: LocalDraft, step: ShownStep): LocalContentInput | null {
  const { items: _, ...fields } = { ...typed, name: english(typed.name), instruction: english(typed.instruction) }
  const complete = fields.name.de !== '' && fields.instruction.de !== '' && Number.isInteger(fields.anchor.offset)
  switch (kind) {
    case 'omit':
      return { kind, step: step.id, onlinedienst }
    case 'role':
      return name.de.trim() === '' ? null : { kind, role: step.base.owner, name: english(name) }
    case 'add':
      return complete ? { kind, onlinedienst, after: step.id, before: [...before], fields } : null
    case 'replace': {
      const differing = Object.fromEntries(
        Object.entries(fields).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(step.base[field as keyof StepFields])),
      )
      return complete && Object.keys(differing).length > 0 ? { kind, step: step.id, onlinedienst, fields: differing } : null
    }
  }
}

/** The roles, phases, steps and parameters to choose from, with the steps of the Land's own among them. */
export function choicesOf({ roles, phases, parameters }: Blueprint, steps: readonly ShownStep[]): Pick<Blueprint, 'roles' | 'phases' | 'steps' | 'parameters'> {
  return { roles, phases, parameters, steps: steps.map(({ id, base, goLive, operation, attestation }) => ({ id, ...base, goLive, operation, attestation })) }
}

/** What nobody has said in English is said in German. */
function english({ de, en }: { readonly de: string; readonly en: string }): { de: string; en: string } {
  return { de: de.trim(), en: en.trim() || de.trim() }
}
