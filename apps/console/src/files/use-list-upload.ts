import { useRef, useState } from 'react'
import { HttpError, useRefresh } from 'react-admin'
import { FileReport } from '@blaupause/contract/http'
import { request, sentenceOf, Unreachable } from '../data/http.js'
import { intentKey } from '../data/intent-key.js'
import { useSay } from '../i18n/use-say.js'

export type ListUpload<Report extends FileReport = FileReport> = { file: File | null; report: Report | null; busy: boolean; refused: string | null; choose: (file: File) => void; take: () => void; clear: () => void }

/**
 * A list in a file: chosen, it is tried (`dry-run`, nothing is written); taken, all of it or nothing (`whole`). The same
 * file keeps its key, so that trying again after a lost answer takes it in once.
 */
export function useListUpload(path: string): ListUpload
export function useListUpload<Report extends FileReport>(path: string, schema: { readonly parse: (answer: unknown) => Report }): ListUpload<Report>
export function useListUpload(path: string, schema: { readonly parse: (answer: unknown) => FileReport } = FileReport): ListUpload {
  const { t, language } = useSay()
  const refresh = useRefresh()
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<FileReport | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const intent = useRef<{ file: File; key: string } | null>(null)
  const send = async (chosen: File, mode: 'dry-run' | 'whole'): Promise<void> => {
    if (intent.current?.file !== chosen) intent.current = { file: chosen, key: intentKey() }
    setBusy(true)
    setRefused(null)
    try {
      setReport(schema.parse(await request('POST', `${path}?mode=${mode}`, { body: chosen, key: mode === 'whole' ? intent.current.key : intentKey() })))
      if (mode === 'whole') refresh()
    } catch (error) {
      if (error instanceof Unreachable) setRefused(t('failure.unreachable'))
      else if (error instanceof HttpError) setRefused(sentenceOf(error, language) ?? t('failure.refused'))
      else throw error
    } finally { setBusy(false) }
  }
  return {
    file, report, busy, refused,
    choose: (chosen) => { setFile(chosen); setReport(null); void send(chosen, 'dry-run') },
    take: () => { if (file) void send(file, 'whole') },
    clear: () => { setFile(null); setReport(null); setRefused(null) },
  }
}
