import { HttpError } from 'react-admin'
import { Unreachable, request } from './http.js'

/** A command that could not be sent: kept on this device and sent with the same key, so that it takes effect once. */
export type Later = { readonly key: string; readonly path: string; readonly body: unknown; readonly label: string; readonly subject: string; readonly at: string }

const STORE = 'blaupause.later'
const listeners = new Set<() => void>()
let cached: { text: string | null; list: readonly Later[] } = { text: null, list: [] }

/** What waits on this device, oldest first. The same array as long as nothing changed. */
export function laterList(): readonly Later[] {
  const text = localStorage.getItem(STORE)
  if (text !== cached.text) cached = { text, list: text === null ? [] : (JSON.parse(text) as Later[]) }
  return cached.list
}

export function onLaterChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** `instead`: this entry says all that an earlier one for the same thing said, and takes its place. */
export function sendLater(entry: Later, instead = false): void {
  save([...laterList().filter((one) => one.key !== entry.key && !(instead && one.path === entry.path && one.subject === entry.subject)), entry])
}

/**
 * Sends what waits for `subject`; entries of somebody else on the same device stay. A refusal removes the entry and is
 * returned, because the world moved on meanwhile and the person must be told.
 */
export async function flushLater(subject: string): Promise<{ sent: Later[]; refused: { entry: Later; error: HttpError }[] }> {
  const sent: Later[] = []
  const refused: { entry: Later; error: HttpError }[] = []
  for (const entry of laterList().filter((one) => one.subject === subject)) {
    try {
      await request('POST', entry.path, { body: entry.body, key: entry.key })
      sent.push(entry)
    } catch (error) {
      if (error instanceof Unreachable) break
      if (!(error instanceof HttpError) || error.status >= 500 || error.status === 401) break
      refused.push({ entry, error })
    }
    save(laterList().filter((one) => one.key !== entry.key))
  }
  return { sent, refused }
}

function save(list: readonly Later[]): void {
  if (list.length === 0) localStorage.removeItem(STORE)
  else localStorage.setItem(STORE, JSON.stringify(list))
  for (const listener of listeners) listener()
}
