import { z } from 'zod'
import { FrozenId, StepFields, Text } from '../blueprint.js'

/** For which of the services it holds; null: for all. */
const onlinedienst = FrozenId.nullable()

/**
 * What a Land does otherwise than the publisher: other fields of a step, a step left out, a step of its own (its id begins
 * with the Land's code, so that it never meets one of the publisher's; `before`: which of the steps have to wait for it),
 * or another name for a role. Roles and offices, never persons.
 */
export const LocalContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace'), step: FrozenId, onlinedienst, fields: StepFields.partial() }),
  z.strictObject({ kind: z.literal('omit'), step: FrozenId, onlinedienst }),
  z.strictObject({ kind: z.literal('add'), step: FrozenId, onlinedienst, after: FrozenId, before: z.array(FrozenId).max(20), fields: StepFields }),
  z.strictObject({ kind: z.literal('role'), role: FrozenId, name: Text }),
])
export type LocalContent = z.infer<typeof LocalContent>

/** What the answers of an import change besides: a calendar of Stichtage that has another name here, a variation that rests on foreign law, with the steps it changes. */
type AnswerContent =
  | { readonly kind: 'calendar'; readonly calendar: string; readonly use: string }
  | { readonly kind: 'variation'; readonly variation: string; readonly touches: readonly string[] }

/** One local change with its reason. Its content never changes under an id: an edited one is another one. */
export type LocalChange = { readonly id: string; readonly reason: Text; readonly content: LocalContent | AnswerContent }

/** `follows`: a step of the publisher's that has to wait for an added one. */
export const LocalKind = z.enum(['replace', 'omit', 'add', 'follows', 'role', 'calendar', 'variation'])
export type LocalKind = z.infer<typeof LocalKind>

/** What is local about one step, by which change and why. `fields`: those that differ from the publisher's; `was`: the publisher's name of a role. */
export const LocalMark = z.strictObject({ change: z.string(), kind: LocalKind, fields: z.array(StepFields.keyof()), reason: Text, was: Text.nullable() })
export type LocalMark = z.infer<typeof LocalMark>

/** Two that decide the same thing: then only one of them can hold. All others may come in any order. */
export function clash(a: LocalContent, b: LocalContent): boolean {
  if (a.kind === 'role' || b.kind === 'role') return a.kind === 'role' && b.kind === 'role' && a.role === b.role
  if (a.kind !== b.kind || a.step !== b.step) return false
  if (a.kind === 'add') return true
  const meet = a.onlinedienst === null || b.onlinedienst === null || a.onlinedienst === b.onlinedienst
  if (a.kind === 'replace' && b.kind === 'replace') return meet && Object.keys(a.fields).some((field) => field in b.fields)
  return meet
}
