import type { Type } from '@nestjs/common'
import type { Now } from '@blaupause/domain/rollouts'
import type { UpkeepCounts } from '@blaupause/workflow-upkeep/contract'
import type { Temporal } from '../temporal/temporal.js'

/** What a job may use: any service of the imported modules, the connection to Temporal, and the day. */
export type House = { readonly get: <T>(service: Type<T>) => T; readonly temporal: Temporal; readonly now: () => Now }

/** One page of work: what it counted, and where the next page begins (`null`: nothing is left). */
type Page = { readonly next: string | null } & Readonly<Record<string, number | string | null>>

/** A job of upkeep: every so many seconds, `offsetSeconds` after the round time (UTC), so that not all begin together. Running it twice must change nothing. */
export type UpkeepJob = { readonly everySeconds: number; readonly offsetSeconds: number; readonly work: (house: House, cursor: string | null) => Promise<Page> }

/** A job that goes through its things page by page, every `minutes`. */
export function paged(minutes: number, work: UpkeepJob['work'], offsetSeconds = 0): UpkeepJob {
  return { everySeconds: minutes * 60, offsetSeconds, work }
}

/** What a job done in one go answers: how many things it changed, counts by name, or nothing to count (when it would look again is for its schedule to say). */
type Answer = number | UpkeepCounts | string | null | void

/** A job done in one go every `minutes`. */
export function every(minutes: number, work: (house: House) => Promise<Answer>, offsetSeconds = 0): UpkeepJob {
  return { everySeconds: minutes * 60, offsetSeconds, work: async (house) => counted(await work(house)) }
}

function counted(answer: Answer): Page {
  if (typeof answer === 'number') return { changed: answer, next: null }
  return { ...(typeof answer === 'object' ? answer : {}), next: null }
}
