import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { pageOf, pageQuery } from '../http/index.js'

/** What a Land answered to a source once and will be proposed to it again: `title` the question, `said` the answer in words. */
export const ImportAnswer = z.object({
  id: z.uuid(),
  publisher: z.string(),
  blueprint: z.string(),
  question: z.string(),
  title: Text,
  answer: z.string(),
  said: Text,
  organisation: z.string(),
  answeredAt: z.string(),
})
export type ImportAnswer = z.infer<typeof ImportAnswer>
export const ImportAnswerPage = pageOf(ImportAnswer)
export const ImportAnswerQuery = z.strictObject({
  ...pageQuery,
  publisher: z.string().max(200).optional(),
  blueprint: z.string().max(60).optional(),
  sort: z.enum(['answeredAt', '-answeredAt']).default('-answeredAt'),
})
export type ImportAnswerQuery = z.infer<typeof ImportAnswerQuery>
