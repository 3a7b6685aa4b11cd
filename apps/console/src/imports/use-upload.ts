import { useRef, useState } from 'react'
import { HttpError } from 'react-admin'
import type { ImportView } from '@blaupause/contract/blueprints'
import { Unreachable, request } from '../data/http.js'
import { intentKey } from '../data/intent-key.js'

export type Upload = { busy: boolean; refused: HttpError | null; unreachable: boolean }

const IDLE: Upload = { busy: false, refused: null, unreachable: false }

/** Sends a package byte for byte. The same file keeps its idempotency key, so that trying again makes no second import. */
export function useUpload(): Upload & { send: (file: Blob) => Promise<ImportView | null>; clear: () => void } {
  const [state, setState] = useState<Upload>(IDLE)
  const intent = useRef<{ file: Blob; key: string } | null>(null)
  const send = async (file: Blob): Promise<ImportView | null> => {
    if (intent.current?.file !== file) intent.current = { file, key: intentKey() }
    setState({ ...IDLE, busy: true })
    try {
      const view = await request<ImportView>('POST', '/blueprint-imports', { body: file, key: intent.current.key })
      setState(IDLE)
      return view
    } catch (error) {
      if (error instanceof Unreachable) setState({ ...IDLE, unreachable: true })
      else if (error instanceof HttpError) {
        // A refusal is final for this key; once the operator has entered a key, the same file is a new attempt.
        intent.current = null
        setState({ ...IDLE, refused: error })
      } else throw error
      return null
    }
  }
  return {
    ...state,
    send,
    clear: () => {
      setState(IDLE)
    },
  }
}
