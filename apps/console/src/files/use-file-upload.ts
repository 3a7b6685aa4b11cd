import { useRef, useState } from 'react'
import { HttpError, useRefresh } from 'react-admin'
import { Unreachable, request } from '../data/http.js'
import { intentKey } from '../data/intent-key.js'

export type FileUpload = { busy: boolean; refused: HttpError | null; unreachable: boolean }
const IDLE: FileUpload = { busy: false, refused: null, unreachable: false }

/** Sends a file byte for byte to `path`, which says where it belongs. The same file for the same place keeps its key, so that trying again attaches it once. */
export function useFileUpload<Answer>(): FileUpload & { send: (path: string, file: File) => Promise<Answer | null> } {
  const [state, setState] = useState<FileUpload>(IDLE)
  const intent = useRef<{ of: string; file: File; key: string } | null>(null)
  const refresh = useRefresh()
  const send = async (path: string, file: File): Promise<Answer | null> => {
    if (intent.current?.of !== path || intent.current.file !== file) intent.current = { of: path, file, key: intentKey() }
    setState({ ...IDLE, busy: true })
    try {
      const view = await request<Answer>('POST', path, { body: file, key: intent.current.key })
      intent.current = null
      setState(IDLE)
      refresh()
      return view
    } catch (error) {
      if (error instanceof Unreachable) setState({ ...IDLE, unreachable: true })
      else if (error instanceof HttpError) setState({ ...IDLE, refused: error })
      else throw error
      return null
    }
  }
  return { ...state, send }
}
