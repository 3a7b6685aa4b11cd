import type { Blueprint, Step, Text } from './blueprint.js'
import { DomainError } from '../kernel/index.js'

/** How much a difference weighs in the version: removed or redefined, added, or reworded. */
export type Weight = 'major' | 'minor' | 'patch'

/** One readable difference. `field` is null where the whole part was added or removed. */
export type BlueprintDifference = { readonly part: Part; readonly id: string; readonly field: string | null; readonly weight: Weight; readonly before: unknown; readonly after: unknown; readonly message: Text }

const parts = { roles: ['Rolle', 'role'], parameters: ['Parameter', 'parameter'], services: ['Dienst', 'service'], phases: ['Phase', 'phase'], steps: ['Schritt', 'step'], variations: ['Variante', 'variation'], criteria: ['Kriterium', 'criterion'], documents: ['Unterlage', 'document'] } as const
type Part = keyof typeof parts

/** Fields whose change gives a part another meaning. Everything else on these lists plans or words it differently. */
const meaning: Readonly<Partial<Record<Part, readonly string[]>>> = {
  steps: ['owner', 'gate', 'proof', 'items', 'dependsOn', 'goLive', 'operation'] satisfies (keyof Step)[],
  criteria: ['dimension', 'steps'],
  services: ['behoerdeKind'],
  variations: ['when', 'omit'],
}
const planning: Readonly<Partial<Record<Part, readonly string[]>>> = {
  steps: ['anchor', 'waitsOn', 'phase', 'minutes', 'legalBasis'] satisfies (keyof Step)[],
  services: ['ozgIds', 'leikaKeys'],
  variations: ['replace'],
  documents: ['steps'],
}

/** What changed from one version to the next, part by part in the order of the file. */
export function compareBlueprints(before: Blueprint, after: Blueprint): BlueprintDifference[] {
  return (Object.keys(parts) as Part[]).flatMap((part) => {
    const [old, now] = [byId<{ id: string }>(before[part]), byId<{ id: string }>(after[part])]
    const removed = [...old].filter(([id]) => !now.has(id)).map(([id, value]) => difference(part, id, null, 'major', value, null))
    const rest = [...now].flatMap(([id, value]) => {
      const known = old.get(id)
      return known ? changedFields(part, id, known, value) : [difference(part, id, null, 'minor', null, value)]
    })
    return [...removed, ...rest]
  })
}

/** The least version that may follow: the largest weight among the differences raises it. Below 1.0.0 major raises minor. */
export function neededVersion(before: Blueprint, after: Blueprint): string {
  const weights = new Set(compareBlueprints(before, after).map(({ weight }) => weight))
  const [major = 0, minor = 0, patch = 0] = before.version.split('.').map(Number)
  if (weights.has('major') && major > 0) return `${major + 1}.0.0`
  if (weights.has('major') || weights.has('minor')) return `${major}.${minor + 1}.0`
  return `${major}.${minor}.${patch + 1}`
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

function changedFields(part: Part, id: string, before: object, after: object): BlueprintDifference[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    if (same(old.get(field), now.get(field))) return []
    return [difference(part, id, field, weightOf(part, field, old.get(field), now.get(field)), old.get(field), now.get(field))]
  })
}

function weightOf(part: Part, field: string, before: unknown, after: unknown): Weight {
  // What shows that a step is done may be worded better; another kind of proof or item is another step.
  if (part === 'steps' && field === 'proof' && kindOf(before) === kindOf(after)) return 'patch'
  if (part === 'steps' && field === 'items' && perOf(before) === perOf(after)) return 'patch'
  if (meaning[part]?.includes(field)) return 'major'
  return planning[part]?.includes(field) ? 'minor' : 'patch'
}

function difference(part: Part, id: string, field: string | null, weight: Weight, before: unknown, after: unknown): BlueprintDifference {
  const [de, en] = parts[part]
  if (field !== null) return { part, id, field, weight, before, after, message: { de: `${de} „${id}“: ${field} geändert`, en: `${en} "${id}": ${field} changed` } }
  return { part, id, field, weight, before, after, message: before === null ? { de: `${de} „${id}“ neu`, en: `${en} "${id}" added` } : { de: `${de} „${id}“ entfällt`, en: `${en} "${id}" removed` } }
}

/** Equal as JSON, in whatever order the keys come: a database keeps its own. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => same(left[key], right[key]))
}

function kindOf(proof: unknown): unknown {
  return (proof as Step['proof']).kind
}

function perOf(items: unknown): unknown {
  return (items as Step['items'])?.per
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]))
}
