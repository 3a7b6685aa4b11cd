import type { Step, StepFields, Text } from '../blueprint.js'
import { givenFields } from '../given-fields.js'
import type { LocalChange, LocalKind, LocalMark } from './local-change.js'

type Local = { readonly ours: StepFields; readonly omitted: Text | null; readonly local: readonly LocalMark[] }
type Published = { readonly base: StepFields; readonly omitted: Text | null }

const UNCHANGED: readonly LocalMark[] = []

/**
 * One step as it is here: `published` is the publisher's, `without` the same without the variations that do not hold
 * here. Each local change that touches the step is named, in a fixed order, so that theirs does not matter. `fill` puts the Land's names into texts.
 */
export function localStep(
  { id, added }: Pick<Step, 'id'> & { readonly added?: LocalChange },
  published: Published,
  without: Published,
  changes: readonly LocalChange[],
  roles: readonly { readonly id: string; readonly name: Text }[],
  fill: (fields: StepFields) => StepFields,
): Local {
  let ours = without.base
  let omitted = without.omitted
  const local: LocalMark[] = []
  const mark = ({ id: change, reason }: LocalChange, kind: LocalKind, fields: LocalMark['fields'], was: Text | null = null) =>
    local.push({ change, kind, fields, reason, was })
  if (added) mark(added, 'add', [])
  for (const change of changes) {
    const { content } = change
    if (content.kind === 'variation' && content.touches.includes(id)) mark(change, 'variation', differing(published.base, without.base))
    if (content.kind === 'replace' && content.step === id) {
      const fields = givenFields(content.fields)
      ours = fill({ ...ours, ...fields })
      mark(change, 'replace', Object.keys(fields) as LocalMark['fields'])
    }
    if (content.kind === 'omit' && content.step === id) {
      omitted = change.reason
      mark(change, 'omit', [])
    }
  }
  for (const change of changes) {
    const { content } = change
    if (content.kind === 'calendar' && ours.anchor.on === 'stichtag' && ours.anchor.calendar === content.calendar) {
      ours = { ...ours, anchor: { ...ours.anchor, calendar: content.use } }
      mark(change, 'calendar', ['anchor'])
    }
    if (content.kind === 'add' && content.before.includes(id)) {
      ours = { ...ours, dependsOn: [...new Set([...ours.dependsOn, content.step])].sort() }
      mark(change, 'follows', ['dependsOn'])
    }
  }
  for (const change of changes) {
    if (change.content.kind !== 'role' || change.content.role !== ours.owner) continue
    const { role } = change.content
    mark(change, 'role', ['owner'], roles.find((one) => one.id === role)?.name ?? null)
  }
  return { ours, omitted, local: local.length === 0 ? UNCHANGED : local.sort((a, b) => (a.change < b.change ? -1 : 1)) }
}

function differing(a: StepFields, b: StepFields): LocalMark['fields'] {
  return (Object.keys(a) as LocalMark['fields']).filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
}
