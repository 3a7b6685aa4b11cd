import { z } from 'zod'
import { stateChangeKinds } from '@blaupause/domain/awards'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf, pageQuery } from '../http/index.js'

const sentence = z.string().trim().min(5).max(500)
const instant = z.iso.datetime()
const both = { de: sentence, en: sentence }

/** A correction as the public reads it, in both languages. */
export const EnterCorrection = z.strictObject({ on: LocalDate, ...both })
export type EnterCorrection = z.infer<typeof EnterCorrection>
/** An entry of the public log: something was put right, or a report is answered although nothing was wrong. `page`: which public page it is about. */
export const CorrectionView = z.object({
  id: z.uuid(),
  kind: z.enum(['correction', 'answer']),
  on: LocalDate,
  de: z.string(),
  en: z.string(),
  page: z.string().nullable(),
  recordedAt: z.string(),
})
export type CorrectionView = z.infer<typeof CorrectionView>
export const CorrectionPage = pageOf(CorrectionView)
export const CorrectionQuery = z.strictObject({ ...pageQuery, sort: z.enum(['recordedAt', '-recordedAt']).default('-recordedAt') })
export type CorrectionQuery = z.infer<typeof CorrectionQuery>

/** What somebody says is wrong on a public page; a page that is none of ours is none. `website` is a field that no person sees or fills in. */
export const ReportWrong = z.object({
  page: z
    .string()
    .max(300)
    .transform((page) => (/^(\/[\w.-]+){0,4}$/.test(page) ? page : '')),
  text: z.string().trim().min(5).max(2000),
  website: z.string().max(200).optional(),
})
export type ReportWrong = z.infer<typeof ReportWrong>
export const reportOutcomes = ['corrected', 'answered', 'dropped'] as const
export const PublicReport = z.object({
  id: z.uuid(),
  page: z.string(),
  text: z.string(),
  state: z.enum(['open', 'done']),
  outcome: z.enum(reportOutcomes).nullable(),
  reportedAt: z.string(),
  closedOn: LocalDate.nullable(),
})
export type PublicReport = z.infer<typeof PublicReport>
export const ReportPage = pageOf(PublicReport)
export const ReportQuery = z.strictObject({
  ...pageQuery,
  state: z.enum(['open', 'done']).optional(),
  sort: z.enum(['reportedAt', '-reportedAt']).default('-reportedAt'),
})
export type ReportQuery = z.infer<typeof ReportQuery>
/** How a report is dealt with: corrected in public, answered in public because nothing was wrong, or dropped because there is nothing to answer. */
export const CloseReport = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('corrected'), on: LocalDate, ...both }),
  z.strictObject({ outcome: z.literal('answered'), ...both }),
  z.strictObject({ outcome: z.literal('dropped') }),
])
export type CloseReport = z.infer<typeof CloseReport>

/** A state that was published: from when, and how many held the title. */
export const PublishedStateView = z.object({ at: instant, rule: z.string(), held: z.int(), titles: z.int() })
export type PublishedStateView = z.infer<typeof PublishedStateView>
export const PublishedStatePage = pageOf(PublishedStateView)
export const PublishedStateQuery = z.strictObject({ ...pageQuery, sort: z.enum(['at', '-at']).default('-at') })
export type PublishedStateQuery = z.infer<typeof PublishedStateQuery>
export const StateChangesQuery = z.strictObject({ from: instant, to: instant })
export type StateChangesQuery = z.infer<typeof StateChangesQuery>
/** What differs between two states; `total` of them, of which at most 500 stand here. */
export const StateChanges = z.object({
  from: instant,
  to: instant,
  total: z.int(),
  changes: z.array(
    z.object({ kind: z.enum(stateChangeKinds), about: z.string(), name: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  demo: z.boolean(),
})
export type StateChanges = z.infer<typeof StateChanges>
