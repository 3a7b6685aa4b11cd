import { z } from 'zod'
import { parties } from '@blaupause/domain/rollouts'

const Party = z.enum([...parties, 'andere'])

/** How long one rollout waited on whom, in working days. `nobody`: days on which no step waited. Organisations, never persons. */
export const RolloutWaits = z.object({
  total: z.int(),
  nobody: z.int(),
  parties: z.array(z.object({ party: Party, organisation: z.string().nullable(), days: z.int(), waits: z.int(), open: z.boolean() })),
  blockers: z.array(
    z.object({ id: z.uuid(), title: z.string(), state: z.enum(['open', 'promised', 'solved']), milestoneId: z.uuid(), promisedOn: z.string().nullable() }),
  ),
  demo: z.boolean(),
})
export type RolloutWaits = z.infer<typeof RolloutWaits>

export const WaitingTimesQuery = z.strictObject({
  programme: z.string().max(60).optional(),
  land: z.string().max(2).optional(),
  onlinedienst: z.string().max(60).optional(),
  by: z.enum(['party', 'organisation', 'onlinedienst', 'land']).default('organisation'),
})
export type WaitingTimesQuery = z.infer<typeof WaitingTimesQuery>

/** Waits summed: working days of every step that waited, how many waits, how many of them last. */
export const WaitingTimes = z.object({
  by: WaitingTimesQuery.shape.by,
  items: z.array(
    z.object({
      key: z.string(),
      name: z.string().nullable(),
      party: Party.nullable(),
      days: z.int(),
      waits: z.int(),
      open: z.int(),
      rollouts: z.int(),
      longest: z.int(),
    }),
  ),
  today: z.string(),
  demo: z.boolean(),
})
export type WaitingTimes = z.infer<typeof WaitingTimes>
