import { useId, useState, type ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'
import type { ListReport } from './use-list-upload.js'

/** More refused rows than this are one mistake in all of them; the others are one press away. */
const FIRST = 25

/** What became, or would become, of a file: in one sentence, and every refused row with its line, column and reason. */
export function FaultTable({ report, children }: { report: ListReport; children?: ReactNode }): ReactNode {
  const { t, format, language } = useSay()
  const id = useId()
  const [all, setAll] = useState(false)
  const [taken, refused] = [report.mode !== 'dry-run', report.refusedTotal ?? report.refused.length]
  const counts = {
    done: format.number(report.done),
    unchanged: format.number(report.unchanged ?? 0),
    refused: format.number(refused),
    total: format.number(report.total),
  }
  const ignored = report.ignored ?? 0
  return (
    <section className="part" aria-labelledby={`${id}-r`}>
      <h2 id={`${id}-r`} role="status">
        {refused > 0 ? t('bestand.rows_refused', { smart_count: refused }) : taken ? t('upload.taken') : t('bestand.all_fit')}
      </h2>
      <p className="small muted">
        {t(report.unchanged === undefined ? 'upload.sum' : 'bestand.sum', { ...counts, smart_count: report.total })}
        {ignored > 0 && ` ${t('upload.ignored', { smart_count: ignored, count: format.number(ignored) })}`} {!taken && t('bestand.nothing_written')}
      </p>
      {taken && refused > 0 && <p>{t('upload.taken_fitting')}</p>}
      {report.refused.length > 0 && (
        <table className="row-faults">
          <thead>
            <tr>
              <th scope="col">{t('bestand.line')}</th>
              <th scope="col">{t('bestand.column')}</th>
              <th scope="col">{t('bestand.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {report.refused.slice(0, all ? undefined : FIRST).map((row) => (
              <tr key={`${row.line} ${row.code}`}>
                <th scope="row">{format.number(row.line)}</th>
                <td>{row.column ?? ''}</td>
                <td>{language === 'de' ? row.detail : row.detailEn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!all && report.refused.length > FIRST && (
        <p>
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              setAll(true)
            }}
          >
            {t(refused > report.refused.length ? 'upload.first_rows' : 'upload.all_rows', { count: format.number(report.refused.length) })}
          </button>
        </p>
      )}
      {children}
    </section>
  )
}
