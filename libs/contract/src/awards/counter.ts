import { z } from 'zod'
import { awardBodyKinds, notCountedReasons, procedureOrigins, procedureSources } from '@blaupause/domain/awards'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf, pageQuery } from '../http/index.js'

const body = z.string().min(2).max(12)
const link = z.string().trim().min(1).max(2000)
const leistungen = z.array(z.string().trim().max(14)).max(50).default([])

/** How one procedure of a body stands. `checked`: shown by the portal and seen by the link checker; `shown`: shown and not looked at yet; `said`: entered by hand or live in the programme, not shown yet. */
export const procedureStates = ['dead', 'shown', 'said', 'checked', 'not-counted'] as const

/** One procedure of one body with all who speak of it. `own`: entered by the body, so it may change it; `detail`: a stable word of the link checker. */
export const ProcedureView = z.object({
  id: z.string(),
  body: z.string(),
  link: z.string(),
  name: z.string(),
  origin: z.enum(procedureOrigins),
  leistungen: z.array(z.string()),
  state: z.enum(procedureStates),
  because: z.enum(notCountedReasons).nullable(),
  since: LocalDate,
  checkedOn: LocalDate.nullable(),
  deadSince: LocalDate.nullable(),
  detail: z.string().nullable(),
  own: z.boolean(),
  submittable: z.boolean().nullable(),
  sources: z.array(z.object({ source: z.enum(procedureSources), since: LocalDate, seenOn: LocalDate })),
})
export type ProcedureView = z.infer<typeof ProcedureView>
export const ProcedurePage = pageOf(ProcedureView)
export const ProcedureQuery = z.strictObject({
  ...pageQuery,
  body: body.optional().describe('Key of the body; without it the reader’s own'),
  state: z.union([z.enum(procedureStates), z.array(z.enum(procedureStates))]).optional(),
  sort: z.enum(['order', '-order']).default('order'),
})
export type ProcedureQuery = z.infer<typeof ProcedureQuery>
export const ProcedureFileQuery = z.strictObject({ body })
export type ProcedureFileQuery = z.infer<typeof ProcedureFileQuery>

/** A step that counts next, see `nextSteps`. `neighbours` of `of` similar bodies have it; `enter`: what the entry is filled in with. */
export const CounterStep = z.object({
  kind: z.enum(['repair', 'link', 'build', 'rollout']),
  name: z.string(),
  minutes: z.int(),
  reserve: z.boolean(),
  neighbours: z.int().nullable(),
  link: z.string().nullable(),
  since: LocalDate.nullable(),
  rollout: z.uuid().nullable(),
  plannedOn: LocalDate.nullable(),
  waitingOn: z.string().nullable(),
  leistungen: z.int(),
  enter: z.object({ link: z.string(), origin: z.enum(procedureOrigins), leistungen: z.array(z.string()) }).nullable(),
})
export type CounterStep = z.infer<typeof CounterStep>

/** The counter of one body. `counted`: what the portal shows, the figure that decides; `similar.titled`: names of those alone that hold the title. */
export const Counter = z.object({
  body: z.object({ key: z.string(), name: z.string(), kind: z.enum(awardBodyKinds), land: z.string(), population: z.int().nullable() }),
  award: z.string(),
  title: z.object({ de: z.string(), en: z.string() }).describe('As it stands in a line'),
  rule: z.string(),
  portal: z.string(),
  counted: z.int(),
  alive: z.int(),
  threshold: z.int().nullable(),
  missing: z.int(),
  reached: z.boolean(),
  warning: z.boolean(),
  countedOn: LocalDate.nullable(),
  seenOn: LocalDate.nullable(),
  segments: z.object({ checked: z.int(), shown: z.int(), dead: z.int(), said: z.int(), missing: z.int() }),
  headline: z.object({ kind: z.enum(['none', 'missing', 'reached', 'warning', 'no-line']), links: z.int(), coming: z.int(), build: z.int() }),
  steps: z.array(CounterStep),
  trend: z.array(z.object({ on: LocalDate, counted: z.int() })),
  notCounted: z.array(z.object({ because: z.enum(notCountedReasons), count: z.int() })),
  similar: z
    .object({
      bodies: z.int(),
      of: z.int(),
      median: z.int(),
      low: z.int(),
      high: z.int(),
      from: z.int().nullable(),
      to: z.int().nullable(),
      near: z.boolean(),
      titled: z.array(z.string()),
    })
    .nullable(),
  holds: z.boolean().describe('It holds the title, given here or named by the press'),
  may: z.object({ enter: z.boolean() }),
  demo: z.boolean(),
})
export type Counter = z.infer<typeof Counter>

/** What a body enters by itself. `another`: confirmed that it is not the one of the same name that stands there already. */
export const EnterProcedure = z.strictObject({
  name: z.string().trim().min(3).max(300),
  link,
  origin: z.enum(procedureOrigins),
  leistungen,
  another: z.boolean().default(false),
})
export type EnterProcedure = z.infer<typeof EnterProcedure>
export const ChangeProcedure = EnterProcedure.extend({ instead: link })
export type ChangeProcedure = z.infer<typeof ChangeProcedure>
export const RemoveProcedure = z.strictObject({ link })
export type RemoveProcedure = z.infer<typeof RemoveProcedure>
/** How the list stands after an entry. `said`: entered and not shown by the portal yet. */
export const ProcedureEntered = z.object({ link: z.string(), counted: z.int(), said: z.int() })
export type ProcedureEntered = z.infer<typeof ProcedureEntered>
