import { useId, useRef, useState, type ReactNode } from 'react'
import { HttpError } from 'react-admin'
import { Link } from 'react-router-dom'
import { FileReport } from '@blaupause/contract/http'
import { request, sentenceOf, Unreachable } from '../data/http.js'
import { intentKey } from '../data/intent-key.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { usePageTitle } from '../shell/use-page-title.js'
import './bestand.css'

/** What was connected before the programme, from a list: checked first, taken over whole or not at all. */
export function BestandPage(): ReactNode {
  const { t, format, language } = useSay()
  const { me } = useMe()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<FileReport | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const taken = report?.mode === 'whole'
  usePageTitle(t('bestand.title'), me?.demo)

  const send = async (chosen: File, mode: 'dry-run' | 'whole'): Promise<void> => {
    setBusy(true)
    setRefused(null)
    try {
      setReport(FileReport.parse(await request('POST', `/bestand/import?mode=${mode}`, { body: chosen, key: intentKey() })))
    } catch (error) {
      if (error instanceof Unreachable) setRefused(t('failure.unreachable'))
      else if (error instanceof HttpError) setRefused(sentenceOf(error, language) ?? t('failure.refused'))
      else throw error
    } finally { setBusy(false) }
  }
  const choose = (chosen: File): void => { setFile(chosen); setReport(null); void send(chosen, 'dry-run') }
  return (
    <>
      <div className="intro"><div><p className="crumb"><Link to="/rollouts">{t('nav.rollouts')}</Link></p><h1>{report === null ? t('bestand.title') : t(taken ? 'bestand.taken' : 'bestand.would', { smart_count: report.done, total: report.total })}</h1><p className="now">{t('bestand.what')}</p></div></div>
      <section className="drop" aria-labelledby={`${id}-t`}>
        <h2 id={`${id}-t`}>{t('bestand.file')}</h2>
        <p id={`${id}-h`}>{t('bestand.columns')}</p>
        <pre className="sample" lang="de">{'Schlüssel;Onlinedienst;Schritt;Datum\n09273 5218;Ummeldung;5;14.10.2025\n09772177;Ummeldung;live;01.10.2025'}</pre>
        <input ref={input} type="file" accept=".csv,text/csv" className="visually-hidden" tabIndex={-1} aria-hidden="true" onChange={(event) => { const [chosen] = event.target.files ?? []; if (chosen) choose(chosen); event.target.value = '' }} />
        {file && <p role="status"><b>{file.name}</b></p>}
        <div className="btns">
          {report !== null && !taken && report.refused.length === 0 && report.done > 0 && file && <button type="button" className="btn btn--primary" disabled={busy} onClick={() => { void send(file, 'whole') }}>{t('bestand.take', { smart_count: report.done })}</button>}
          <button type="button" className={report === null ? 'btn btn--primary' : 'btn'} aria-describedby={`${id}-h`} disabled={busy} onClick={() => { input.current?.click() }}>{t(file ? 'bestand.other' : 'bestand.choose')}</button>
        </div>
        {refused !== null && <p role="alert" className="refusal">{refused}</p>}
      </section>
      {report !== null && (
        <section className="part" aria-labelledby={`${id}-r`}>
          <h2 id={`${id}-r`}>{report.refused.length === 0 ? t('bestand.all_fit') : t('bestand.rows_refused', { smart_count: report.refused.length })}</h2>
          <p className="small muted">{t('bestand.sum', { done: format.number(report.done), unchanged: format.number(report.unchanged), refused: format.number(report.refused.length), total: format.number(report.total) })} {!taken && t('bestand.nothing_written')}</p>
          {report.refused.length > 0 && (
            <table className="row-faults">
              <thead><tr><th scope="col">{t('bestand.line')}</th><th scope="col">{t('bestand.column')}</th><th scope="col">{t('bestand.reason')}</th></tr></thead>
              <tbody>{report.refused.map((row) => <tr key={`${row.line} ${row.code}`}><th scope="row">{row.line}</th><td>{row.column ?? ''}</td><td>{language === 'de' ? row.detail : row.detailEn}</td></tr>)}</tbody>
            </table>
          )}
        </section>
      )}
    </>
  )
}
