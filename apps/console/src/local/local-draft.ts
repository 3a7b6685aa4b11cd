import type { Blueprint } from '@blaupause/domain/blueprints'
import type { LocalContentInput } from '@blaupause/contract/blueprints'
import type { ShownStep } from '../blueprints/evidence-of.js'

export type DraftKind = LocalContentInput['kind']

/** What stands in the form, as it is typed. */
export type LocalDraft = {
  readonly kind: DraftKind; readonly onlinedienst: string | null; readonly days: string; readonly from: string; readonly owner: string
  readonly instruction: { readonly de: string; readonly en: string }; readonly name: { readonly de: string; readonly en: string }; readonly before: readonly string[]; readonly reason: string; readonly reasonEn: string
}

/** The form as it opens: what holds for the step now; those that depend on it would wait for a new one. */
export function draftOf(step: ShownStep, steps: readonly ShownStep[]): LocalDraft {
  const { anchor, owner, instruction } = step.base
  const after = steps.filter(({ base, operation }) => base.dependsOn.includes(step.id) && operation === step.operation).map(({ id }) => id)
  const goLive = steps.find((one) => one.goLive)?.id
  return { kind: 'replace', onlinedienst: null, days: String(anchor.offset), from: fromOf(anchor), owner, instruction, name: { de: '', en: '' }, before: after.length > 0 ? after : goLive && !step.operation && step.id !== goLive ? [goLive] : [], reason: '', reasonEn: '' }
}

/** From what the days are counted, as one choice: `start`, `commitment`, `stichtag`, or `step:` and its id. */
export function fromOf(anchor: ShownStep['base']['anchor']): string {
  return anchor.on === 'step' ? `step:${anchor.step}` : anchor.on
}

/** What is sent: only what differs from what holds now; null where nothing does, or where something is missing. */
export function contentOf(draft: LocalDraft, step: ShownStep, roles: Blueprint['roles']): LocalContentInput | null {
  const { onlinedienst, name } = draft
  const named = { de: name.de.trim(), en: name.en.trim() || name.de.trim() }
  const offset = /^-?\d{1,3}$/.test(draft.days.trim()) ? Number(draft.days) : null
  const instruction = { de: draft.instruction.de.trim(), en: draft.instruction.en.trim() || draft.instruction.de.trim() }
  switch (draft.kind) {
    case 'omit': return { kind: 'omit', step: step.id, onlinedienst }
    case 'role': return named.de === '' || !roles.some(({ id }) => id === step.base.owner) ? null : { kind: 'role', role: step.base.owner, name: named }
    case 'add': {
      if (named.de === '' || instruction.de === '' || offset === null) return null
      const fields = { name: named, instruction, phase: step.base.phase, owner: draft.owner, waitsOn: [], gate: false, proof: { kind: 'none' as const, label: { de: '', en: '' } }, dependsOn: [step.id], anchor: { on: 'step' as const, step: step.id, offset }, minutes: null, legalBasis: { scope: 'none' as const, land: null, text: '' } }
      return { kind: 'add', onlinedienst, after: step.id, before: [...draft.before], fields }
    }
    case 'replace': {
      const anchor = offset === null ? null : anchorOf(draft.from, offset, step.base.anchor)
      if (anchor === null || instruction.de === '') return null
      const fields = {
        ...(JSON.stringify(anchor) !== JSON.stringify(step.base.anchor) && { anchor }), ...(draft.owner !== step.base.owner && { owner: draft.owner }),
        ...((instruction.de !== step.base.instruction.de.trim() || instruction.en !== step.base.instruction.en.trim()) && { instruction }),
      }
      return Object.keys(fields).length === 0 ? null : { kind: 'replace', step: step.id, onlinedienst, fields }
    }
  }
}

function anchorOf(from: string, offset: number, before: ShownStep['base']['anchor']): ShownStep['base']['anchor'] | null {
  if (from === fromOf(before)) return { ...before, offset }
  if (from === 'start') return { on: 'start', offset }
  return from.startsWith('step:') ? { on: 'step', step: from.slice('step:'.length), offset } : null
}
