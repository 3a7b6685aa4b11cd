import { z } from 'zod'
import { FrozenId, Text } from '@blaupause/domain/blueprints'
import { CatalogueCriterion, CatalogueNumber, catalogueStates, changeFields, changeKinds, stances } from '@blaupause/domain/criteria'
import { LocalDate, said } from '@blaupause/domain/kernel'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

const version = z.int().min(0).describe('The version the user saw; another one is answered with 409')
const programme = z.string().min(1).max(60)

export const CatalogueRow = z.object({
  id: z.uuid(),
  land: z.string(),
  programme: z.string(),
  number: z.string(),
  title: z.string(),
  state: z.enum(catalogueStates),
  official: z.boolean(),
  basedOn: z.uuid().nullable(),
  consultUntil: z.string().nullable(),
  earlyBecause: z.string().nullable(),
  publishedOn: z.string().nullable(),
  publishedOrganisation: z.string().nullable(),
  criteria: z.int(),
  retired: z.int(),
  comments: z.int(),
  createdAt: z.string(),
  version: z.int(),
})
export type CatalogueRow = z.infer<typeof CatalogueRow>
export const CataloguePage = pageOf(CatalogueRow)
export const CatalogueQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  programme: programme.optional(),
  state: z.enum(catalogueStates).optional(),
  sort: z.enum(['createdAt', '-createdAt']).default('-createdAt'),
})
export type CatalogueQuery = z.infer<typeof CatalogueQuery>

export const CatalogueComment = z.object({
  id: z.uuid(),
  criterion: z.string(),
  stance: z.enum(stances),
  text: z.string(),
  organisationName: z.string(),
  recordedAt: z.string(),
  answer: z.object({ text: z.string(), organisationName: z.string(), at: z.string() }).nullable(),
})
export type CatalogueComment = z.infer<typeof CatalogueComment>
/** A version with every criterion, retired ones too, and what was said about them. */
export const CatalogueView = CatalogueRow.omit({ criteria: true, comments: true }).extend({
  criteria: z.array(CatalogueCriterion),
  comments: z.array(CatalogueComment),
  demo: z.boolean(),
})
export type CatalogueView = z.infer<typeof CatalogueView>

/** A new version: from the programme's newest one, or from the starting catalogue that this product brings (`startkatalog`). */
export const DraftCatalogue = z.strictObject({
  programme,
  number: CatalogueNumber,
  title: z.string().trim().min(3).max(200),
  from: z.enum(['newest', 'startkatalog']).default('newest'),
})
export type DraftCatalogue = z.infer<typeof DraftCatalogue>
export const PutCriterion = z.strictObject({
  version,
  criterion: CatalogueCriterion,
  change: z.uuid().nullable().default(null).describe('The change request that this answers'),
})
export type PutCriterion = z.infer<typeof PutCriterion>
export const RemoveCriterion = z.strictObject({ version, criterion: FrozenId })
export type RemoveCriterion = z.infer<typeof RemoveCriterion>
export const RetireCriterion = z.strictObject({
  version,
  criterion: FrozenId,
  reason: Text.refine(({ de, en }) => de.trim() !== '' && en.trim() !== '', said('der Grund fehlt in einer der beiden Sprachen', 'say why, in both languages')),
  change: z.uuid().nullable().default(null),
})
export type RetireCriterion = z.infer<typeof RetireCriterion>
export const ConsultCatalogue = z.strictObject({ version, until: LocalDate })
export type ConsultCatalogue = z.infer<typeof ConsultCatalogue>
export const ReviseCatalogue = z.strictObject({ version })
export type ReviseCatalogue = z.infer<typeof ReviseCatalogue>
export const CommentCatalogue = z.strictObject({ criterion: FrozenId, stance: z.enum(stances), text: z.string().trim().min(2).max(4000) })
export type CommentCatalogue = z.infer<typeof CommentCatalogue>
/** What becomes of a comment; a second answer takes the place of the first. */
export const AnswerComment = z.strictObject({ answer: z.string().trim().min(2).max(2000) })
export type AnswerComment = z.infer<typeof AnswerComment>
export const PublishCatalogue = z.strictObject({
  version,
  earlyBecause: z.string().trim().min(5).max(500).nullable().default(null).describe('Why before the consultation ends'),
  official: z.boolean().default(false).describe('Backed by a decision of the programme; otherwise it says that it is not official'),
})
export type PublishCatalogue = z.infer<typeof PublishCatalogue>

export const CompareQuery = z.strictObject({ with: z.uuid() })
export type CompareQuery = z.infer<typeof CompareQuery>
/** `before` is the version asked for in `with`, `after` the one in the path. Weights are shares of all weights (0 to 1). */
export const CatalogueComparison = z.object({
  before: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
  after: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
  unchanged: z.int(),
  changes: z.array(
    z.object({
      criterion: z.string(),
      statement: Text,
      kind: z.enum(['added', 'retired', 'restored', 'removed', 'changed']),
      weightBefore: z.number().nullable(),
      weightAfter: z.number().nullable(),
      reason: Text.nullable(),
      fields: z.array(z.object({ field: z.enum(changeFields), before: z.unknown(), after: z.unknown() })),
    }),
  ),
  demo: z.boolean(),
})
export type CatalogueComparison = z.infer<typeof CatalogueComparison>

/** Somebody asks for a change of the catalogue, resting on a finding or decision of a workshop; and what came of it. */
export const CriterionChange = z.object({
  id: z.uuid(),
  land: z.string(),
  programme: z.string(),
  criterion: z.string().nullable(),
  kind: z.enum(changeKinds),
  text: z.string(),
  state: z.enum(['open', 'taken', 'declined']),
  answer: z.string().nullable(),
  outcome: z.object({ id: z.uuid(), kind: z.string(), text: z.string(), workshop: z.uuid(), title: z.string(), on: z.string() }),
  catalogue: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  organisationName: z.string(),
  recordedAt: z.string(),
})
export type CriterionChange = z.infer<typeof CriterionChange>
export const CriterionChangePage = pageOf(CriterionChange)
export const CriterionChangeQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  programme: programme.optional(),
  criterion: FrozenId.optional(),
  state: z.enum(['open', 'taken', 'declined']).optional(),
  sort: z.enum(['recordedAt', '-recordedAt']).default('-recordedAt'),
})
export type CriterionChangeQuery = z.infer<typeof CriterionChangeQuery>
export const ProposeChange = z
  .strictObject({ criterion: FrozenId.nullable().default(null), kind: z.enum(changeKinds), text: z.string().trim().min(5).max(4000), outcome: z.uuid() })
  .refine(({ criterion, kind }) => (kind === 'add') === (criterion === null), {
    ...said('nennen Sie das Kriterium; für ein neues keines', 'name the criterion; for a new one name none'),
    path: ['criterion'],
  })
export type ProposeChange = z.infer<typeof ProposeChange>
export const DeclineChange = z.strictObject({ answer: z.string().trim().min(5).max(2000) })
export type DeclineChange = z.infer<typeof DeclineChange>

/** How a criterion came about and what became of it: workshops, change requests, versions, assessments (counts of those the reader may see). */
export const CriterionTrail = z.object({
  criterion: z.string(),
  outcomes: z.array(z.object({ id: z.uuid(), kind: z.string(), text: z.string(), workshop: z.uuid(), title: z.string(), on: z.string() })),
  changes: z.array(CriterionChange),
  versions: z.array(
    z.object({
      catalogue: z.uuid(),
      programme: z.string(),
      number: z.string(),
      state: z.enum(catalogueStates),
      publishedOn: z.string().nullable(),
      comments: z.int(),
      criterion: CatalogueCriterion,
    }),
  ),
  assessments: z.object({ total: z.int(), final: z.int(), green: z.int(), amber: z.int(), red: z.int(), exempt: z.int() }),
  demo: z.boolean(),
})
export type CriterionTrail = z.infer<typeof CriterionTrail>
