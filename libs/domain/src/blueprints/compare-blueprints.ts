import type { Blueprint, Step, Variation } from './blueprint.js'
import { DomainError } from '../kernel/index.js'
import { same } from './same-json.js'

/** How much a difference weighs in the version: removed or redefined, added, or reworded. */
export type Weight = 'major' | 'minor' | 'patch'

/** What a blueprint is made of, in the order in which one reads it. `head`: what is said about all of it; `record`: the experience all of it rests on. */
export const blueprintParts = ['head', 'record', 'roles', 'parameters', 'services', 'phases', 'steps', 'variations', 'criteria', 'documents'] as const
export type BlueprintPart = (typeof blueprintParts)[number]
type ListPart = Exclude<BlueprintPart, 'head' | 'record'>

/**
 * One difference. `id`: the node, or the part itself for `head`, `record` and an order of nodes. `step`: which step a
 * variation does differently. `field` is null where the whole node was added or removed.
 */
export type BlueprintDifference = {
  readonly part: BlueprintPart
  readonly id: string
  readonly step: string | null
  readonly field: string | null
  readonly weight: Weight
  readonly before: unknown
  readonly after: unknown
}

/** Fields whose change gives a part another meaning. Everything else on these lists plans or words it differently. */
const meaning: Readonly<Partial<Record<BlueprintPart, readonly string[]>>> = {
  steps: ['owner', 'gate', 'proof', 'items', 'dependsOn', 'goLive', 'operation'] satisfies (keyof Step)[],
  criteria: ['dimension', 'steps'],
  services: ['behoerdeKind'],
  variations: ['when'],
}
const planning: Readonly<Partial<Record<BlueprintPart, readonly string[]>>> = {
  steps: ['anchor', 'waitsOn', 'phase', 'minutes', 'legalBasis'] satisfies (keyof Step)[],
  services: ['ozgIds', 'leikaKeys'],
  documents: ['steps'],
}
const head = ['title', 'summary', 'licence', 'contact', 'signers'] as const satisfies readonly (keyof Blueprint)[]

/**
 * What changed from one version to the next, part by part. Name, version and lineage say which editions are compared and
 * are no difference. Where the same nodes stand in another order, that is one difference of the part.
 */
export function compareBlueprints(before: Blueprint, after: Blueprint): BlueprintDifference[] {
  return blueprintParts.flatMap((part) => {
    if (part === 'head') return changedFields({ part, id: part }, pick(before, head), pick(after, head))
    if (part === 'record') return changedFields({ part, id: part }, before.attestation, after.attestation)
    return [...changedNodes(part, byId<Node>(before[part]), byId<Node>(after[part])), ...changedOrder(part, before[part], after[part])]
  })
}

/** The least version that may follow: the largest weight among the differences raises it. Below 1.0.0 major raises minor. */
export function neededVersion(before: Blueprint, after: Blueprint): string {
  const weight = heaviestWeight(compareBlueprints(before, after))
  const [major = 0, minor = 0, patch = 0] = before.version.split('.').map(Number)
  if (weight === 'major' && major > 0) return `${major + 1}.0.0`
  if (weight === 'major' || weight === 'minor') return `${major}.${minor + 1}.0`
  return `${major}.${minor}.${patch + 1}`
}

/** The largest weight among some differences; null if there is none. */
export function heaviestWeight(differences: readonly Pick<BlueprintDifference, 'weight'>[]): Weight | null {
  return (['major', 'minor', 'patch'] as const).find((weight) => differences.some((one) => one.weight === weight)) ?? null
}

/** Refuses a chosen version that promises less change than there is (`blueprint.version`). */
export function requireVersion(before: Blueprint, after: Blueprint): void {
  const needed = neededVersion(before, after)
  if (compareVersions(after.version, needed) < 0) throw new DomainError('blueprint.version', { needed, chosen: after.version })
}

/** Orders semantic versions without labels: negative if `a` is the older. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  return left.map((part, index) => part - (right[index] ?? 0)).find((delta) => delta !== 0) ?? 0
}

type Node = { readonly id: string }
type At = { readonly part: BlueprintPart; readonly id: string; readonly step?: string }

function changedNodes(part: ListPart, old: ReadonlyMap<string, Node>, now: ReadonlyMap<string, Node>): BlueprintDifference[] {
  const removed = [...old].filter(([id]) => !now.has(id)).map(([id, value]) => difference({ part, id }, null, 'major', value, null))
  return [
    ...removed,
    ...[...now].flatMap(([id, value]) => {
      const known = old.get(id)
      if (!known) return [difference({ part, id }, null, 'minor', null, value)]
      return part === 'variations' ? changedVariation(known as Variation, value as Variation) : changedFields({ part, id }, known, value)
    }),
  ]
}

/** A variation is read step by step: what it leaves out, and which fields of which step it does differently. */
function changedVariation({ id, omit, replace, when }: Variation, { omit: omitNow, replace: replaceNow, when: whenNow }: Variation): BlueprintDifference[] {
  const at = { part: 'variations', id } as const
  const [left, leftNow] = [byStep(omit), byStep(omitNow)]
  const omitted = either(left, leftNow).flatMap((step) => {
    const [old, now] = [left.get(step)?.reason ?? null, leftNow.get(step)?.reason ?? null]
    return same(old, now) ? [] : [difference({ ...at, step }, 'omit', old && now ? 'patch' : 'major', old, now)]
  })
  const [done, doneNow] = [byStep(replace), byStep(replaceNow)]
  return [
    ...changedFields(at, { when }, { when: whenNow }),
    ...omitted,
    ...either(done, doneNow).flatMap((step) => changedFields({ ...at, step }, replaced(done.get(step)), replaced(doneNow.get(step)))),
  ]
}

function replaced(one: Variation['replace'][number] | undefined): object {
  return one ? { ...one.fields, attestation: one.attestation } : {}
}

function changedOrder(part: ListPart, before: readonly Node[], after: readonly Node[]): BlueprintDifference[] {
  const common = (list: readonly Node[], other: readonly Node[]): string[] => list.map(({ id }) => id).filter((id) => other.some((one) => one.id === id))
  const [old, now] = [common(before, after), common(after, before)]
  return same(old, now) ? [] : [difference({ part, id: part }, 'order', 'patch', old, now)]
}

function changedFields(at: At, before: object, after: object): BlueprintDifference[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return either(old, now).flatMap((field) => {
    const [was, is] = [old.get(field) as unknown, now.get(field) as unknown]
    return same(was, is) ? [] : [difference(at, field, weightOf(at.step === undefined ? at.part : 'steps', field, was, is), was ?? null, is ?? null)]
  })
}

function weightOf(part: BlueprintPart, field: string, before: unknown, after: unknown): Weight {
  // What shows that a step is done may be worded better; another kind of proof or item is another step.
  if (part === 'steps' && field === 'proof' && kindOf(before) === kindOf(after)) return 'patch'
  if (part === 'steps' && field === 'items' && perOf(before) === perOf(after)) return 'patch'
  if (meaning[part]?.includes(field)) return 'major'
  return planning[part]?.includes(field) ? 'minor' : 'patch'
}

function difference({ part, id, step }: At, field: string | null, weight: Weight, before: unknown, after: unknown): BlueprintDifference {
  return { part, id, step: step ?? null, field, weight, before, after }
}

function either(left: ReadonlyMap<string, unknown>, right: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...left.keys(), ...right.keys()])]
}

function pick<T extends object, K extends keyof T>(whole: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<T, K>
}

function byStep<T extends { readonly step: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.step, one]))
}

function kindOf(proof: unknown): unknown {
  return (proof as Step['proof'] | undefined)?.kind
}

function perOf(items: unknown): unknown {
  return (items as Step['items'] | undefined)?.per
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]))
}
