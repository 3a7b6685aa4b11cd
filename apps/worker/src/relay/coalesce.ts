import type { Arming, LeasedMessage } from '@blaupause/backend/process'
import { NextWake } from '@blaupause/domain/kernel'

/** What to tell one process, and the messages that this answers. */
export type Telling = { readonly process: Arming; readonly messages: string[] }

/** Of several messages about one thing only the newest revision is told. `unreadable` ones cannot be told at all. */
export function coalesce(leased: readonly LeasedMessage[]): { tellings: Telling[]; unreadable: string[] } {
  const bySubject = new Map<string, Telling>()
  const unreadable: string[] = []
  for (const { id, consumer, subject, payload } of leased) {
    const read = NextWake.safeParse(payload)
    if (!read.success) {
      unreadable.push(id)
      continue
    }
    const before = bySubject.get(`${consumer} ${subject}`)
    const newest = before && before.process.revision > read.data.revision ? before.process : { consumer, subject, ...read.data }
    bySubject.set(`${consumer} ${subject}`, { process: newest, messages: [...(before?.messages ?? []), id] })
  }
  return { tellings: [...bySubject.values()], unreadable }
}
