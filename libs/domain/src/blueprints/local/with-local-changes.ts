import type { Blueprint, Step, Text } from '../blueprint.js'
import type { LocalChange } from './local-change.js'

/**
 * A blueprint as one Land uses it. What the publisher wrote stays as it is; `local` lies over it and is applied step by
 * step when the steps are resolved. `here`: what the Land calls roles, and which of its services the publisher's are, by their ids.
 */
export type LocalBlueprint = Blueprint & {
  readonly local?: readonly LocalChange[]
  readonly here?: { readonly roles: Readonly<Record<string, string>>; readonly services: Readonly<Record<string, string>> }
}

/** Lays local changes over a blueprint. Their order does not matter; without any it is the blueprint itself. */
export function withLocalChanges(blueprint: LocalBlueprint, changes: readonly LocalChange[]): LocalBlueprint {
  if (changes.length === 0) return blueprint
  return { ...blueprint, local: [...(blueprint.local ?? []), ...changes].sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

/** The local changes that hold for one service. */
export function changesFor(blueprint: LocalBlueprint, onlinedienst: string): readonly LocalChange[] {
  return (blueprint.local ?? []).filter(
    ({ content }) => !('onlinedienst' in content) || content.onlinedienst === null || serviceHere(blueprint, content.onlinedienst) === onlinedienst,
  )
}

/** Which of the Land's services the publisher's is, by its id; the same where the Land maps none. */
export function serviceHere({ here }: Pick<LocalBlueprint, 'here'>, service: string): string {
  return here?.services[service] ?? service
}

/** What a role is called here; an unknown one by its id. */
export function roleName(blueprint: LocalBlueprint, role: string): Text {
  const own = (blueprint.local ?? []).flatMap(({ content }) => (content.kind === 'role' && content.role === role ? [content.name] : []))
  const named = blueprint.here?.roles[role]
  return own.at(-1) ?? (named ? { de: named, en: named } : null) ?? blueprint.roles.find(({ id }) => id === role)?.name ?? { de: role, en: role }
}

/** The publisher's steps with the added ones, each behind the step it was put after. */
export function stepsWithAdded(blueprint: Blueprint, changes: readonly LocalChange[]): readonly (Step & { readonly added?: LocalChange })[] {
  const added = changes.flatMap((change) => (change.content.kind === 'add' ? [{ change, content: change.content }] : []))
  if (added.length === 0) return blueprint.steps
  const behind = (after: string): (Step & { readonly added?: LocalChange })[] =>
    added
      .filter(({ content }) => content.after === after)
      .sort((a, b) => (a.content.step < b.content.step ? -1 : 1))
      .flatMap(({ change, content }) => [
        {
          ...content.fields,
          id: content.step,
          goLive: false,
          operation: operates(blueprint, after),
          attestation: { rung: 'statement' as const, sources: [change.reason.de] },
          added: change,
        },
        ...behind(content.step),
      ])
  return blueprint.steps.flatMap((step) => [step, ...behind(step.id)])
}

/** What comes after a step of operation belongs to operation. */
function operates({ steps }: Blueprint, after: string): boolean {
  return steps.find(({ id }) => id === after)?.operation ?? false
}
