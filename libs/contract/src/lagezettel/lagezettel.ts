import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { Lage, LageCell } from '../insights/index.js'
import { RolloutRow } from '../rollouts/index.js'

/** What a sheet is about: every programme the reader sees (`alle`), one (`bund-bayern`), a Land (`BY`), a Kreis (`09273`) or a Kommune (`09772177`, Verband `092735218`). */
export const LagezettelScope = z.string().regex(/^([a-z][a-z0-9-]{2,59}|[A-Z]{2}|\d{5}|\d{8}|\d{9})$/)

/** One block of figures: a programme's, or that of the authorities of one body or area. */
export const LagezettelBlock = Lage.pick({
  total: true,
  proposed: true,
  live: true,
  counts: true,
  sinceMonday: true,
  commitmentOn: true,
  latestStartOn: true,
  notStarted: true,
}).extend({
  name: z.string(),
  land: z.string(),
  proven: z.int(),
  services: z.array(z.object({ id: z.string(), name: z.string(), live: z.int(), total: z.int(), populationShare: z.number().nullable() })),
  rows: z.array(z.object({ key: z.string(), name: z.string(), cells: z.array(LageCell) })),
  /** How many authorities the sheet has no room for: those in which nothing waits and nothing is overdue go first. */
  moreRows: z.int(),
})
export type LagezettelBlock = z.infer<typeof LagezettelBlock>

/** One page for Monday's meeting or for the council. `rollouts` only for a single body: each with its step. */
export const Lagezettel = z.object({
  scope: z.string(),
  kind: z.enum(['programme', 'land', 'kreis', 'kommune']),
  name: z.string(),
  blocks: z.array(LagezettelBlock),
  points: z.array(z.object({ step: Text, onlinedienst: z.string().nullable(), party: z.string(), rollouts: z.int(), inhabitants: z.int(), days: z.int() })),
  week: z.array(z.object({ dueOn: z.string(), behoerde: z.string(), onlinedienst: z.string(), step: Text.nullable() })),
  rollouts: z.array(RolloutRow),
  moreRollouts: z.int(),
  toDecide: Lage.shape.toDecide,
  today: z.string(),
  registerOn: z.string().nullable(),
  populationOn: z.string().nullable(),
  path: z.string(),
  demo: z.boolean(),
})
export type Lagezettel = z.infer<typeof Lagezettel>

export const LagezettelQuery = z.strictObject({ lang: z.enum(['de', 'en']).default('de') })
export type LagezettelQuery = z.infer<typeof LagezettelQuery>
