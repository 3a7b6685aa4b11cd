import { useRef, useState } from 'react'
import { HttpError, useRefresh } from 'react-admin'
import { FileReport, type RowFault } from '@blaupause/contract/http'
import { request, sentenceOf, Unreachable } from '../data/http.js'
import { intentKey } from '../data/intent-key.js'
import { useSay } from '../i18n/use-say.js'

/** What every report of a list has in common; `refusedTotal` where `refused` names the first ones only. */
export type ListReport = Pick<FileReport, 'mode' | 'total' | 'done'> &
  Partial<Pick<FileReport, 'unchanged' | 'ignored'>> & { readonly refused: readonly RowFault[]; readonly refusedTotal?: number }
/** `whole`: all rows or none; `pages`: those that fit. */
export type TakeMode = 'whole' | 'pages'
export type ListUpload<Report extends ListReport = FileReport> = {
  file: File | null
  report: Report | null
  busy: boolean
  refused: string | null
  choose: (file: File) => void
  take: (mode?: TakeMode) => void
  clear: () => void
}

/** Longer files are sent packed; the server takes 12 MB. */
const PACKED_FROM = 4 * 1024 * 1024

/**
 * A list in a file: chosen, it is tried (`dry-run`, nothing is written); taken, all of it or nothing (`whole`), or what fits where the
 * page offers that (`pages`). The same file keeps its key, so that trying again after a lost answer takes it in once.
 */
export function useListUpload(path: string): ListUpload
export function useListUpload<Report extends ListReport>(
  path: string,
  schema: { readonly parse: (answer: unknown) => Report },
  options?: { readonly packs: boolean },
): ListUpload<Report>
export function useListUpload(
  path: string,
  schema: { readonly parse: (answer: unknown) => ListReport } = FileReport,
  { packs = false } = {},
): ListUpload<ListReport> {
  const { t, language } = useSay()
  const refresh = useRefresh()
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<ListReport | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const intent = useRef<{ file: File; key: string } | null>(null)
  const send = async (chosen: File, mode: 'dry-run' | TakeMode): Promise<void> => {
    if (intent.current?.file !== chosen) intent.current = { file: chosen, key: intentKey() }
    setBusy(true)
    setRefused(null)
    try {
      setReport(
        schema.parse(
          await request('POST', `${path}?mode=${mode}`, {
            body: packs ? await packed(chosen) : chosen,
            key: mode === 'dry-run' ? intentKey() : intent.current.key,
          }),
        ),
      )
      if (mode !== 'dry-run') refresh()
    } catch (error) {
      if (error instanceof Unreachable) setRefused(t('failure.unreachable'))
      else if (error instanceof HttpError) setRefused(sentenceOf(error, language) ?? t('failure.refused'))
      else throw error
    } finally {
      setBusy(false)
    }
  }
  return {
    file,
    report,
    busy,
    refused,
    choose: (chosen) => {
      setFile(chosen)
      setReport(null)
      void send(chosen, 'dry-run')
    },
    take: (mode = 'whole') => {
      if (file) void send(file, mode)
    },
    clear: () => {
      setFile(null)
      setReport(null)
      setRefused(null)
    },
  }
}

/** A long text packed with gzip; a workbook and what is packed already stay as they are. */
async function packed(file: File): Promise<Blob> {
  if (file.size < PACKED_FROM || /\.(xlsx|gz)$/i.test(file.name)) return file
  return new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob()
}
