import { DomainError, require } from '../kernel/index.js'
import { Blueprint } from './blueprint.js'
import { inNormalForm } from './package-text.js'
import { same } from './same-json.js'

/** Lists of nodes that authors edit. Who signs, what it descends from and on what it rests come from elsewhere. */
export const editableLists = ['roles', 'parameters', 'services', 'phases', 'steps', 'variations', 'criteria', 'documents'] as const
export type EditableList = (typeof editableLists)[number]
const editableHead = ['title', 'summary', 'licence', 'contact'] as const

/**
 * One field as an author found it and as it shall be. `path`: `title`, `steps.go-live.name`; a whole node `steps.go-live`, where
 * `base` null adds it and `value` null takes it out; a list alone (`phases`) puts its ids in another order.
 */
export type BlueprintEdit = { readonly path: string; readonly base: unknown; readonly value: unknown }

/** A field that somebody else has changed meanwhile: what stands there now; null also where the whole node was taken out (`isGone`). */
export type EditClash = { readonly path: string; readonly theirs: unknown }

type Node = { readonly id: string }
type Place = { readonly list: EditableList; readonly id: string | null; readonly field: string | null } | { readonly head: (typeof editableHead)[number] }

/**
 * The blueprint with these edits, and those that found another value than they were made on. An edit whose value stands there
 * already is no clash: two who want the same agree. Edits of different fields never touch each other, whatever their order;
 * of one field the second is asked. Refuses a path that nobody edits (`blueprint.path`) and a value that does not fit
 * (`blueprint.value`). Whether the whole fits together is `validateBlueprint`: a draft may be unfinished.
 */
export function editBlueprint(
  blueprint: Blueprint,
  edits: readonly BlueprintEdit[],
): { readonly blueprint: Blueprint; readonly taken: readonly BlueprintEdit[]; readonly clashes: readonly EditClash[] } {
  let draft = blueprint
  const taken: BlueprintEdit[] = []
  const clashes: EditClash[] = []
  for (const edit of inNormalForm(edits)) {
    const place = placeOf(edit.path)
    const now = valueAt(draft, place) ?? null
    if (same(now, edit.value)) continue
    if (!same(now, edit.base) || isGone(draft, edit.path)) clashes.push({ path: edit.path, theirs: now })
    else {
      draft = checked(put(draft, place, edit), edit.path)
      taken.push(edit)
    }
  }
  return { blueprint: draft, taken, clashes }
}

/** What stands at a path now: the field, the node, or the ids of a list in their order; null where there is nothing. */
export function fieldOf(blueprint: Blueprint, path: string): unknown {
  return valueAt(blueprint, placeOf(path)) ?? null
}

/** Whether the path is a field of a node that is not there (any more): nothing can be written into it. */
export function isGone(blueprint: Blueprint, path: string): boolean {
  const place = placeOf(path)
  return !('head' in place) && place.id !== null && place.field !== null && valueAt(blueprint, { ...place, field: null }) === null
}

/** Ids that an earlier published edition had and this one has no more: they are retired, and nothing new may be called so. */
export function retiredIds(published: readonly Blueprint[], blueprint: Blueprint): ReadonlySet<string> {
  const now = new Set(frozenIds(blueprint))
  return new Set(published.flatMap(frozenIds).filter((id) => !now.has(id)))
}

function frozenIds(blueprint: Blueprint): string[] {
  return (['steps', 'criteria', 'roles', 'parameters'] as const).flatMap((list) => blueprint[list].map(({ id }) => `${list}.${id}`))
}

function placeOf(path: string): Place {
  const [first = '', id = null, field = null, ...more] = path.split('.')
  const head = editableHead.find((name) => name === first)
  if (head && id === null) return { head }
  const list = editableLists.find((name) => name === first)
  // Evidence is recomputable from the record; an id is frozen.
  require(list !== undefined && more.length === 0 && field !== 'id' && field !== 'attestation', 'blueprint.path', { path })
  return { list, id, field }
}

function valueAt(blueprint: Blueprint, place: Place): unknown {
  if ('head' in place) return blueprint[place.head]
  const nodes: readonly Node[] = blueprint[place.list]
  if (place.id === null) return nodes.map(({ id }) => id)
  const node = nodes.find(({ id }) => id === place.id) ?? null
  return place.field === null ? node : node === null ? undefined : (node as Readonly<Record<string, unknown>>)[place.field]
}

function put(blueprint: Blueprint, place: Place, { path, value }: BlueprintEdit): Blueprint {
  if ('head' in place) return { ...blueprint, [place.head]: value }
  const { list, id, field } = place
  const nodes: readonly Node[] = blueprint[list]
  if (id === null) return { ...blueprint, [list]: inOrder(nodes, value, path) }
  const at = nodes.findIndex((node) => node.id === id)
  if (field !== null) return { ...blueprint, [list]: nodes.map((node, index) => (index === at ? { ...node, [field]: value } : node)) }
  if (value === null) return { ...blueprint, [list]: nodes.filter((node) => node.id !== id) }
  require((value as Partial<Node>).id === id, 'blueprint.value', { path, reason: 'id' })
  // What an author adds rests on nothing but the author's word; what was there keeps its evidence.
  const rung = (value as { attestation?: { rung?: string } }).attestation?.rung
  require(rung === undefined ||
    rung === 'statement' ||
    (at >= 0 && same((nodes[at] as { attestation?: unknown }).attestation, (value as { attestation?: unknown }).attestation)), 'blueprint.value', {
    path,
    reason: 'attestation',
  })
  return { ...blueprint, [list]: at < 0 ? [...nodes, value] : nodes.map((node, index) => (index === at ? value : node)) }
}

/** The same nodes in the order of these ids; anything but a permutation is refused. */
function inOrder(nodes: readonly Node[], ids: unknown, path: string): Node[] {
  const ordered = Array.isArray(ids) ? ids.flatMap((id) => nodes.find((node) => node.id === id) ?? []) : []
  require(ordered.length === nodes.length && new Set(ordered).size === nodes.length, 'blueprint.value', { path, reason: 'order' })
  return ordered
}

function checked(draft: unknown, path: string): Blueprint {
  const read = Blueprint.safeParse(draft)
  if (read.success) return read.data
  throw new DomainError('blueprint.value', { path, reason: read.error.issues[0]!.path.slice(-2).join('.') })
}
