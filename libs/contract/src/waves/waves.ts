import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { LocalDate } from '@blaupause/domain/kernel'
import { gateStates, waveStates } from '@blaupause/domain/waves'
import { pageOf, pageQuery } from '../http/index.js'

/** A share of rollouts with its exact 95 % interval. */
export const RateView = z.object({ part: z.int(), whole: z.int(), lower: z.number(), upper: z.number() })
export type RateView = z.infer<typeof RateView>

export const ThresholdsView = z.object({ blockerRate: z.number(), overrunRate: z.number(), minimum: z.int() })

/** What the figures say, and from when they are. */
export const JudgementView = z.object({
  verdict: z.enum(['go', 'hold', 'inconclusive']),
  because: z.enum(['below', 'blockers', 'overrun', 'both', 'covers', 'few', 'withdrawn']),
  on: LocalDate,
  live: RateView,
  blocked: RateView,
  overrun: RateView,
  thresholds: ThresholdsView,
})
export type JudgementView = z.infer<typeof JudgementView>

/** What somebody decided at a gate; `mine`: it was this reader. */
export const GateDecisionView = z.object({ outcome: z.enum(['go', 'hold']), reason: z.string(), organisation: z.string(), on: LocalDate, mine: z.boolean() })

/** A wave as a ring. Days are expected until they have come; null: not known, because a wave before it is held. `now`: its figures today, once it has begun. */
export const WaveView = z.object({
  id: z.uuid(),
  import: z.uuid(),
  land: z.string(),
  programme: z.string(),
  number: z.int(),
  name: z.string(),
  state: z.enum(waveStates),
  gate: z.enum(gateStates),
  next: z.boolean(),
  startOn: LocalDate.nullable(),
  startAfter: z.int(),
  gateAfter: z.int(),
  gateOn: LocalDate.nullable(),
  startsOn: LocalDate.nullable(),
  beganOn: LocalDate.nullable(),
  decideBy: LocalDate.nullable(),
  counts: z.object({ authorities: z.int(), rollouts: z.int(), inhabitants: z.int() }),
  progress: z.object({ done: z.int(), total: z.int() }),
  now: z.object({ live: RateView, blocked: RateView, overrun: RateView }).nullable(),
  judged: JudgementView.nullable(),
  proposed: GateDecisionView.nullable(),
  decided: GateDecisionView.nullable(),
  version: z.int(),
})
export type WaveView = z.infer<typeof WaveView>
export const WavePage = pageOf(WaveView)
export const WaveQuery = z.strictObject({
  ...pageQuery,
  import: z.uuid().optional(),
  state: z.enum(waveStates).optional(),
  sort: z.enum(['startsOn', '-startsOn']).default('startsOn'),
})
export type WaveQuery = z.infer<typeof WaveQuery>

/** An authority of an import; `wave`: where it stands, null before anything is planned. */
export const WaveAuthorityView = z.object({
  behoerdeId: z.string(),
  name: z.string(),
  kind: z.string(),
  traeger: z.string(),
  kreis: z.string().nullable(),
  kreisName: z.string().nullable(),
  population: z.int(),
  rollouts: z.int(),
  product: z.string().nullable(),
  wave: z.uuid().nullable(),
})
export type WaveAuthorityView = z.infer<typeof WaveAuthorityView>

/** An import in its waves: what is planned and how it stands, the thresholds of the Land and whether they are a proposal only. */
export const WavesOfImport = z.object({
  import: z.object({
    id: z.uuid(),
    land: z.string(),
    programme: z.string(),
    state: z.string(),
    version: z.int(),
    name: z.string(),
    blueprintVersion: z.string(),
  }),
  thresholds: ThresholdsView.extend({ proposed: z.boolean() }),
  waves: z.array(WaveView),
  authorities: z.array(WaveAuthorityView),
  demo: z.boolean(),
})
export type WavesOfImport = z.infer<typeof WavesOfImport>

const WaveDraft = z.strictObject({
  name: z.string().trim().min(1).max(120),
  authorities: z.array(z.string().max(120)).max(5_000),
  startOn: LocalDate.nullable(),
  startAfter: z.int().min(0).max(250),
  gateAfter: z.int().min(1).max(250),
})

/** Replaces all waves that have not begun. `version` of the import. */
export const PlanWaves = z.strictObject({ version: z.int().min(0), waves: z.array(WaveDraft).min(1).max(20) })
export type PlanWaves = z.infer<typeof PlanWaves>
export const ChangeWave = z.strictObject({ version: z.int().min(0) })
export type ChangeWave = z.infer<typeof ChangeWave>
/** Go or hold, with the reason that is shown beside it. */
export const DecideGate = z.strictObject({ version: z.int().min(0), outcome: z.enum(['go', 'hold']), reason: z.string().trim().min(3).max(500) })
export type DecideGate = z.infer<typeof DecideGate>
/** Puts an authority into this wave; neither it nor the one where it stands may have begun. */
export const MoveAuthority = z.strictObject({ version: z.int().min(0), behoerdeId: z.string().max(120) })
export type MoveAuthority = z.infer<typeof MoveAuthority>

/** When one's own rollouts begin that have not been made yet. */
export const OwnStart = z.object({
  behoerdeId: z.string(),
  name: z.string(),
  services: z.array(z.object({ id: z.string(), name: Text })),
  startsOn: LocalDate.nullable(),
})
export type OwnStart = z.infer<typeof OwnStart>
export const OwnStartPage = pageOf(OwnStart)
export const OwnStartQuery = z.strictObject({ ...pageQuery, sort: z.enum(['name', '-name']).default('name') })
export type OwnStartQuery = z.infer<typeof OwnStartQuery>
