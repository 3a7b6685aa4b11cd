import { z } from 'zod'
import { FrozenId, Text } from '../blueprints/index.js'
import type { Actor } from '../identity/index.js'
import { Criterion } from './criterion.js'
import { Scale } from './scale.js'

/** Classes of size by inhabitants: the lower bound of each, smallest first. Product's own division along the register's usual steps. */
export const sizeClasses = { 'up-to-5000': 0, 'up-to-20000': 5_001, 'up-to-100000': 20_001, 'over-100000': 100_001 } as const
export type SizeClass = keyof typeof sizeClasses
export const SizeClass = z.enum(Object.keys(sizeClasses) as [SizeClass, ...SizeClass[]])

export function sizeClassOf(inhabitants: number): SizeClass {
  return (Object.keys(sizeClasses) as SizeClass[]).findLast((name) => inhabitants >= sizeClasses[name]) ?? 'up-to-5000'
}

/** For whom a criterion is meant; an empty list means: for all. Kinds of authority, classes of size, online services. */
export const AppliesTo = z.strictObject({ kinds: z.array(FrozenId).max(20), sizes: z.array(SizeClass).max(4), services: z.array(FrozenId).max(20) })
export type AppliesTo = z.infer<typeof AppliesTo>

/** Where a criterion comes from: outcomes of workshops (findings, decisions) and the change requests that brought it into this version. */
export const Origin = z.strictObject({ outcomes: z.array(z.uuid()).max(50), changes: z.array(z.uuid()).max(50) })
export type Origin = z.infer<typeof Origin>

/**
 * A criterion as one version of a catalogue words it. `weight` counts against the other weights of the same version;
 * `knockOut`: without it nothing starts well, whatever the sum says; `retired`: why it no longer counts, `null` while it does.
 */
export const CatalogueCriterion = Criterion.omit({ scale: true }).extend({
  scale: Scale,
  weight: z.int().min(0).max(1000),
  knockOut: z.boolean(),
  evidence: Text,
  appliesTo: AppliesTo,
  origin: Origin,
  retired: Text.nullable(),
})
export type CatalogueCriterion = z.infer<typeof CatalogueCriterion>

/** A version is written, heard, published; from then on it never changes. */
export const catalogueStates = ['draft', 'consultation', 'published'] as const
export type CatalogueState = (typeof catalogueStates)[number]
export const catalogueTransitions: Readonly<Record<CatalogueState, readonly CatalogueState[]>> = {
  draft: ['consultation'],
  consultation: ['draft', 'published'],
  published: [],
}

/** `1.0`, `1.1`, `2.0`: the number people cite. */
export const CatalogueNumber = z.string().regex(/^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/)

/** One version of the catalogue of a programme. `official` is false for what this product brings itself. */
export type Catalogue = {
  readonly id: string
  readonly land: string
  readonly programme: string
  readonly number: string
  readonly state: CatalogueState
  readonly version: number
  readonly consultUntil: string | null
  readonly publishedOn: string | null
}

/** Where a participant of the consultation stands to a criterion. */
export const stances = ['agree', 'change', 'against'] as const

/** What a change request asks for. */
export const changeKinds = ['add', 'reword', 'weight', 'scale', 'retire'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** The Land and the Bund keep the catalogue of their programme. */
export function canKeepCatalogue(actor: Actor, { land, programme }: Pick<Catalogue, 'land' | 'programme'>): boolean {
  return (actor.role === 'land' && actor.land === land) || (actor.role === 'bund' && actor.programmes.includes(programme))
}

/** Who is heard before a version is published: the municipalities, and those who accompany them. The audit office only reads. */
export function canCommentCatalogue(actor: Actor): boolean {
  return ['kommune', 'land', 'bund', 'rollin'].includes(actor.role)
}

/** Whether a criterion is asked of this authority: an empty list asks all; without a rollout only criteria for every service and kind. */
export function applies(
  { appliesTo }: Pick<CatalogueCriterion, 'appliesTo'>,
  to: { readonly kind: string | null; readonly inhabitants: number; readonly service: string | null },
): boolean {
  const meets = (list: readonly string[], value: string | null) => list.length === 0 || (value !== null && list.includes(value))
  return meets(appliesTo.kinds, to.kind) && meets(appliesTo.services, to.service) && meets(appliesTo.sizes, sizeClassOf(to.inhabitants))
}
