import type { LeasedMessage } from '@blaupause/backend/process'
import { NextWake, type RolloutProcess } from '@blaupause/workflow-rollout/contract'

/** What to tell one rollout, and the messages that this answers. */
export type Telling = { readonly process: RolloutProcess; readonly messages: string[] }

/** Of several messages about one rollout only the newest revision is told. `unreadable` ones cannot be told at all. */
export function coalesce(leased: readonly LeasedMessage[]): { tellings: Telling[]; unreadable: string[] } {
  const byRollout = new Map<string, Telling>()
  const unreadable: string[] = []
  for (const { id, subject, payload } of leased) {
    const read = NextWake.safeParse(payload)
    if (!read.success) {
      unreadable.push(id)
      continue
    }
    const before = byRollout.get(subject)
    const newest = before && before.process.revision > read.data.revision ? before.process : { rolloutId: subject, ...read.data }
    byRollout.set(subject, { process: newest, messages: [...(before?.messages ?? []), id] })
  }
  return { tellings: [...byRollout.values()], unreadable }
}
