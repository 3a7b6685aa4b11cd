import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf, pageQuery } from '../http/index.js'

const sentence = z.string().trim().min(5).max(500)

/** A correction as the public reads it, in both languages. */
export const EnterCorrection = z.strictObject({ on: LocalDate, de: sentence, en: sentence })
export type EnterCorrection = z.infer<typeof EnterCorrection>
/** What somebody says is wrong on a public page. `website` is a field that no person sees or fills in. */
export const ReportWrong = z.object({ page: z.string().max(300), text: z.string().trim().min(5).max(2000), website: z.string().max(200).optional() })
export type ReportWrong = z.infer<typeof ReportWrong>
export const PublicReport = z.object({ id: z.uuid(), page: z.string(), text: z.string(), state: z.enum(['open', 'done']), reportedAt: z.string() })
export type PublicReport = z.infer<typeof PublicReport>
export const ReportPage = pageOf(PublicReport)
export const ReportQuery = z.strictObject({ ...pageQuery, state: z.enum(['open', 'done']).optional(), sort: z.enum(['reportedAt', '-reportedAt']).default('-reportedAt') })
export type ReportQuery = z.infer<typeof ReportQuery>
