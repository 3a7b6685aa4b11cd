import { useRef, useState, useSyncExternalStore } from 'react'
import { HttpError, useRefresh } from 'react-admin'
import { useMe } from '../identity/use-me.js'
import { Unreachable, problemOf, request } from './http.js'
import { intentKey } from './intent-key.js'
import { laterList, onLaterChange, sendLater } from './later-queue.js'

export type CommandState = {
  busy: boolean
  /** The refusal of the last attempt, if any; its problem is read with `problemOf`. */
  refused: HttpError | null
  /** The current state of the thing, after 409: the entry is kept and both are shown. */
  current: unknown
  /** The network failed: the command waits on this device, until it was sent. */
  queued: boolean
}

const IDLE: CommandState = { busy: false, refused: null, current: null, queued: false }

/**
 * Sends one command. The idempotency key belongs to the intent: the same body gets the same key however often it is sent,
 * a changed body is another intent. Answers the server's view, or `null` if it was refused or put aside.
 * `whole`: each body says all that the one before it said, so that of several put aside only the last is sent.
 */
export function useCommand<Answer>(label: string, { whole = false } = {}): CommandState & { send: (path: string, body: unknown) => Promise<Answer | null>; clear: () => void } {
  const [state, setState] = useState<CommandState>(IDLE)
  const waiting = useSyncExternalStore(onLaterChange, laterList)
  const [putAside, setPutAside] = useState<string | null>(null)
  const intent = useRef<{ of: string; key: string } | null>(null)
  const refresh = useRefresh()
  const { me } = useMe()

  const send = async (path: string, body: unknown): Promise<Answer | null> => {
    const of = path + JSON.stringify(body)
    if (intent.current?.of !== of) intent.current = { of, key: intentKey() }
    const { key } = intent.current
    setState({ ...IDLE, busy: true })
    try {
      const answer = await request<Answer>('POST', path, { body, key })
      intent.current = null
      setState(IDLE)
      refresh()
      return answer
    } catch (error) {
      if (error instanceof Unreachable) {
        sendLater({ key, path, body, label, subject: me?.actor.subject ?? '', at: new Date().toISOString() }, whole)
        setPutAside(key)
        setState({ ...IDLE, queued: true })
      } else if (error instanceof HttpError) {
        setState({ ...IDLE, refused: error, current: error.status === 409 ? (problemOf(error)?.current ?? null) : null })
      } else throw error
      return null
    }
  }
  return { ...state, queued: state.queued && waiting.some(({ key }) => key === putAside), send, clear: () => setState(IDLE) }
}
