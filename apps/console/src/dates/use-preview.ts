import { useState } from 'react'
import { HttpError } from 'react-admin'
import type { ShiftReport } from '@blaupause/contract/rollouts'
import { request, sentenceOf } from '../data/http.js'
import { useSay } from '../i18n/use-say.js'

/** Asks what a shift would do. Nothing is written, so it needs no key; a changed question forgets the answer. */
export function usePreview(path: string): {
  report: ShiftReport | null
  refused: string | null
  busy: boolean
  ask: (body: unknown) => Promise<void>
  forget: () => void
  show: (report: ShiftReport) => void
} {
  const { t, language } = useSay()
  const [report, setReport] = useState<ShiftReport | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const ask = async (body: unknown): Promise<void> => {
    setBusy(true)
    setRefused(null)
    try {
      setReport(await request<ShiftReport>('POST', path, { body }))
    } catch (error) {
      setReport(null)
      setRefused(error instanceof HttpError ? (sentenceOf(error, language) ?? t('failure.refused')) : t('failure.refused'))
    } finally {
      setBusy(false)
    }
  }
  const forget = (): void => {
    setReport(null)
    setRefused(null)
  }
  return { report, refused, busy, ask, forget, show: setReport }
}
