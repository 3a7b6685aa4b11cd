import { useId, useState, type ReactNode } from 'react'
import type { FileReport } from '@blaupause/contract/http'
import { useSay } from '../i18n/use-say.js'

/** More refused rows than this are one mistake in all of them; the others are one press away. */
const FIRST = 25

/** What became, or would become, of a file: in one sentence, and every refused row with its line, column and reason. */
export function FaultTable({ report, children }: { report: FileReport; children?: ReactNode }): ReactNode {
  const { t, format, language } = useSay()
  const id = useId()
  const [all, setAll] = useState(false)
  const taken = report.mode === 'whole'
  const counts = { done: format.number(report.done), unchanged: format.number(report.unchanged), refused: format.number(report.refused.length), total: format.number(report.total) }
  return (
    <section className="part" aria-labelledby={`${id}-r`}>
      <h2 id={`${id}-r`} role="status">{report.refused.length > 0 ? t('bestand.rows_refused', { smart_count: report.refused.length }) : taken ? t('upload.taken') : t('bestand.all_fit')}</h2>
      <p className="small muted">{t('bestand.sum', { ...counts, smart_count: report.total })}{report.ignored > 0 && ` ${t('upload.ignored', { smart_count: report.ignored, count: format.number(report.ignored) })}`} {!taken && t('bestand.nothing_written')}</p>
      {report.refused.length > 0 && (
        <table className="row-faults">
          <thead><tr><th scope="col">{t('bestand.line')}</th><th scope="col">{t('bestand.column')}</th><th scope="col">{t('bestand.reason')}</th></tr></thead>
          <tbody>{report.refused.slice(0, all ? undefined : FIRST).map((row) => <tr key={`${row.line} ${row.code}`}><th scope="row">{format.number(row.line)}</th><td>{row.column ?? ''}</td><td>{language === 'de' ? row.detail : row.detailEn}</td></tr>)}</tbody>
        </table>
      )}
      {!all && report.refused.length > FIRST && <p><button type="button" className="btn btn--text" onClick={() => { setAll(true) }}>{t('upload.all_rows', { count: format.number(report.refused.length) })}</button></p>}
      {children}
    </section>
  )
}
