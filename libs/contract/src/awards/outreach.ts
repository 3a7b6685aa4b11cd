import { z } from 'zod'
import { awardBodyKinds, awardFigures, campaignAnswers, funnelStages } from '@blaupause/domain/awards'
import { SizeClass } from '@blaupause/domain/criteria'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf, pageQuery } from '../http/index.js'

const region = z.string().max(3)
const version = z.int().min(0)
const said = z.object({ de: z.string(), en: z.string() })

/** A figure counted here, with what it counts, of which day and from what; and what somebody else said, in their words. The two are never summed. */
export const AwardFigureView = z.object({ id: z.enum(awardFigures), value: z.int(), definition: said, on: LocalDate.nullable(), source: said })
export const ReportedSayingView = z.object({
  metric: z.string(),
  operator: z.enum(['=', '>', '<', '~']),
  value: z.int(),
  quote: z.string(),
  on: z.string().describe('A day, a month or a year'),
  source: z.string(),
})

/** How many bodies of a Land stand where, each at one place. `reach`: on or above the line, whatever became of it. */
export const AwardFunnel = z.object({
  award: z.string(),
  title: said,
  figures: z.array(AwardFigureView),
  stages: z.record(z.enum(funnelStages), z.int()),
  bodies: z.int(),
  reach: z.int(),
  sayings: z.array(ReportedSayingView),
  countedOn: LocalDate.nullable(),
  demo: z.boolean(),
})
export type AwardFunnel = z.infer<typeof AwardFunnel>

/** A body on its way. `reachable`: somebody of it works here and reads the inbox. */
export const FunnelBody = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(awardBodyKinds),
  regierungsbezirk: z.string().nullable(),
  kreis: z.string().nullable(),
  population: z.int().nullable(),
  counted: z.int(),
  threshold: z.int(),
  missing: z.int(),
  stage: z.enum(funnelStages),
  reachable: z.boolean(),
})
export type FunnelBody = z.infer<typeof FunnelBody>
export const FunnelBodyPage = pageOf(FunnelBody)
const choice = {
  stage: z.enum(funnelStages).optional(),
  kind: z.enum(awardBodyKinds).optional(),
  regierungsbezirk: region.optional(),
  kreis: z.string().max(5).optional(),
  size: SizeClass.optional(),
  q: z.string().max(100).optional().describe('Part of the name, or beginning of the key'),
}
export const FunnelBodyQuery = z.strictObject({ ...pageQuery, ...choice, sort: z.enum(['counted', '-counted', 'name', '-name']).default('-counted') })
export type FunnelBodyQuery = z.infer<typeof FunnelBodyQuery>
export const FunnelChoiceQuery = z.strictObject(choice)
export type FunnelChoiceQuery = z.infer<typeof FunnelChoiceQuery>
const options = z.array(z.object({ key: z.string(), name: z.string().nullable().describe('Where the key alone says nothing'), count: z.int() }))
/** Of each cut its options with how many bodies each would leave, the other cuts kept. */
export const FunnelChoices = z.object({ stage: options, kind: options, regierungsbezirk: options, kreis: options, size: options })
export type FunnelChoices = z.infer<typeof FunnelChoices>

/** A letter to many and what came of it. `recipients`: frozen when it was sent; before, as many as fit now. */
export const CampaignView = z.object({
  id: z.uuid(),
  name: z.string(),
  text: z.string(),
  stage: z.enum(funnelStages),
  kind: z.enum(awardBodyKinds).nullable(),
  regierungsbezirk: z.string().nullable(),
  kreis: z.string().nullable(),
  size: SizeClass.nullable(),
  sentOn: LocalDate.nullable(),
  recipients: z.int(),
  reachable: z.int(),
  answers: z.record(z.enum(campaignAnswers), z.int()),
  byHand: z.int().describe('Answers that the Land entered'),
  after: z.object({
    more: z.int().describe('Their number has grown since'),
    applied: z.int().describe('Have handed in an application since'),
    titled: z.int().describe('Have got the title since'),
    ended: z.int().describe('Have gone into another body since'),
  }),
  preview: z.object({ to: z.string(), text: z.string() }).nullable(),
  version: z.int(),
})
export type CampaignView = z.infer<typeof CampaignView>
export const CampaignPage = pageOf(CampaignView)
export const CampaignQuery = z.strictObject({ ...pageQuery, sort: z.enum(['createdAt', '-createdAt']).default('-createdAt') })
export type CampaignQuery = z.infer<typeof CampaignQuery>
export const DraftCampaign = z.strictObject({
  name: z.string().trim().min(3).max(120),
  text: z.string().trim().min(20).max(4000),
  stage: z.enum(['not-begun', 'below', 'reached']),
  kind: z.enum(awardBodyKinds).nullable().default(null),
  regierungsbezirk: region.nullable().default(null),
  kreis: z.string().max(5).nullable().default(null),
  size: SizeClass.nullable().default(null),
})
export type DraftCampaign = z.infer<typeof DraftCampaign>
export const SendCampaign = z.strictObject({ version })
export type SendCampaign = z.infer<typeof SendCampaign>

/** One whom it went to, with what happened after; before it is sent, one whom it would go to. `ended`: the body has gone into another one since, which the register names. */
export const RecipientView = z.object({
  body: z.string(),
  name: z.string(),
  counted: z.int(),
  threshold: z.int(),
  now: z.int().nullable(),
  reachable: z.boolean(),
  answer: z.enum(campaignAnswers).nullable(),
  note: z.string(),
  answeredOn: LocalDate.nullable(),
  answeredBy: z.enum(['body', 'land']).nullable(),
  stage: z.enum(funnelStages).nullable(),
  appliedOn: LocalDate.nullable(),
  titledOn: LocalDate.nullable(),
  ended: z.object({ on: LocalDate, successor: z.string(), successorKey: z.string().nullable() }).nullable(),
})
export type RecipientView = z.infer<typeof RecipientView>
export const RecipientPage = pageOf(RecipientView)
export const RecipientQuery = z.strictObject({ ...pageQuery, q: z.string().max(100).optional(), sort: z.enum(['name', '-name']).default('name') })
export type RecipientQuery = z.infer<typeof RecipientQuery>
export const LetterPreview = z.object({ body: z.string(), to: z.string(), text: z.string() })
export type LetterPreview = z.infer<typeof LetterPreview>

/** A letter as the body that got it reads it. */
export const LetterView = z.object({
  campaign: z.uuid(),
  name: z.string(),
  text: z.string(),
  sentOn: LocalDate,
  answer: z.enum(campaignAnswers).nullable(),
  note: z.string(),
})
export type LetterView = z.infer<typeof LetterView>
export const LetterPage = pageOf(LetterView)
export const LetterQuery = z.strictObject({ ...pageQuery, sort: z.enum(['sentOn', '-sentOn']).default('-sentOn') })
export type LetterQuery = z.infer<typeof LetterQuery>
export const AnswerLetter = z.strictObject({ answer: z.enum(campaignAnswers), note: z.string().trim().max(1000).default('') })
export type AnswerLetter = z.infer<typeof AnswerLetter>

/** An event at which titles are handed over. `source`: who reports it; null where it was planned here. */
export const CeremonyRow = z.object({
  id: z.uuid(),
  name: z.string(),
  on: LocalDate,
  place: z.string(),
  source: z.string().nullable(),
  honoured: z.int(),
  version: z.int(),
})
export type CeremonyRow = z.infer<typeof CeremonyRow>
export const CeremonyPage = pageOf(CeremonyRow)
export const CeremonyQuery = z.strictObject({ ...pageQuery, sort: z.enum(['on', '-on']).default('-on') })
export type CeremonyQuery = z.infer<typeof CeremonyQuery>
/** Somebody who holds the title. `since`: a day, a month or a year, as exactly as it is known; `source`: who reported it, null where it was given here. */
export const CeremonyCandidate = z.object({ body: z.string(), name: z.string(), since: z.string(), source: z.string().nullable(), counted: z.int().nullable() })
export type CeremonyCandidate = z.infer<typeof CeremonyCandidate>
export const CeremonyCandidatePage = pageOf(CeremonyCandidate)
export const CeremonyCandidateQuery = z.strictObject({
  ...pageQuery,
  q: z.string().max(100).optional(),
  which: z.enum(['new', 'all']).default('new').describe('Those whom no event has honoured yet, or all'),
  sort: z.enum(['since', '-since', 'name', '-name']).default('-since'),
})
export type CeremonyCandidateQuery = z.infer<typeof CeremonyCandidateQuery>
export const CeremonyView = CeremonyRow.omit({ honoured: true }).extend({
  honoured: z.array(CeremonyCandidate),
  candidates: z.int().describe('How many hold the title and were honoured by no event'),
  notes: z.object({ de: z.string(), en: z.string() }).describe('Speaking notes, Markdown'),
  demo: z.boolean(),
})
export type CeremonyView = z.infer<typeof CeremonyView>
export const PlanCeremony = z.strictObject({ name: z.string().trim().min(3).max(200), on: LocalDate, place: z.string().trim().max(200) })
export type PlanCeremony = z.infer<typeof PlanCeremony>
export const HonourBodies = z.strictObject({ version, bodies: z.array(z.string().max(12)).max(500) })
export type HonourBodies = z.infer<typeof HonourBodies>
