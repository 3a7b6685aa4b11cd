import { fieldOf, type Blueprint, type BlueprintEdit } from '@blaupause/domain/blueprints'

/**
 * The edits with one more. Typing the old value again takes the edit back; a field of a node that is itself new goes into that
 * node; taking a new node out again leaves nothing. The base stays what the author first saw.
 */
export function withEdit(stands: Blueprint, edits: readonly BlueprintEdit[], path: string, value: unknown): readonly BlueprintEdit[] {
  const [list, id, field] = path.split('.')
  const ofNode = edits.find((one) => one.path === `${list}.${id}`)
  if (field !== undefined && ofNode && ofNode.value !== null)
    return edits.map((one) => (one === ofNode ? { ...one, value: { ...(one.value as object), [field]: value } } : one))
  const before = edits.find((one) => one.path === path)
  const base = before ? before.base : fieldOf(stands, path)
  const others = edits.filter((one) => one !== before && !(value === null && field === undefined && one.path.startsWith(`${path}.`)))
  return equal(base, value) ? others : [...others, { path, base, value }]
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
