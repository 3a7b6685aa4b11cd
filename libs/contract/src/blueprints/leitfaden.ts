import { z } from 'zod'
import { FrozenId, Text } from '@blaupause/domain/blueprints'
import { pageTags, type PageNode } from '@blaupause/domain/leitfaden'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

/** For which Land, services (by their ids, separated by commas; none: all) and in which language. Without a Land its names stay open. */
export const LeitfadenQuery = z.strictObject({
  land: LandFilter.optional(),
  onlinedienst: z
    .string()
    .max(1000)
    .transform((list) => list.split(','))
    .pipe(z.array(FrozenId).min(1).max(50))
    .optional(),
  lang: z.enum(['de', 'en']).default('de'),
})
export type LeitfadenQuery = z.infer<typeof LeitfadenQuery>

/** Text, or an element of a known tag with its children. The description of the API says no more of it: a schema that holds itself has no place in an OpenAPI answer. */
const Node = z.custom<PageNode>((node) => typeof node === 'string' || (pageTags as readonly unknown[]).includes((node as { tag?: unknown } | null)?.tag))

/** The Leitfaden as the product shows it. `key`: under which name ticks are kept in the browser. */
export const LeitfadenView = z.object({
  lang: z.enum(['de', 'en']),
  key: z.string(),
  title: z.string(),
  fileName: z.string(),
  demo: z.boolean(),
  page: z.array(Node),
})
export type LeitfadenView = z.infer<typeof LeitfadenView>

/** A Leitfaden that concerns the reader: the blueprint that rollouts follow, in which Land, for which services, at how many authorities. */
export const LeitfadenRow = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  title: Text,
  land: z.string(),
  services: z.array(z.object({ id: z.string(), name: z.string() })),
  rollouts: z.int(),
})
export type LeitfadenRow = z.infer<typeof LeitfadenRow>
export const LeitfadenPage = pageOf(LeitfadenRow)
export const LeitfadenListQuery = z.strictObject({ ...pageQuery, sort: z.enum(['rollouts', '-rollouts']).default('-rollouts') })
export type LeitfadenListQuery = z.infer<typeof LeitfadenListQuery>
