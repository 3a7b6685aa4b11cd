import { useState, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useSay } from '../i18n/use-say.js'
import { rowsOf } from './rows-of.js'
import { saveFinding, type FindingFormat } from './save-finding.js'

/** The curves as files and the rows behind them. */
export function TakeAlong({ criterion, service, n, rowsOnly = false }: { criterion: string; service: string; n: number; rowsOnly?: boolean }): ReactNode {
  const { t, language } = useSay()
  const [failed, setFailed] = useState(false)
  const save = (format: FindingFormat): void => {
    void saveFinding(criterion, service, format, language).then((saved) => {
      setFailed(!saved)
    })
  }
  return (
    <p className="finding-along">
      {!rowsOnly &&
        (['png', 'svg', 'csv'] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="btn btn--text"
            onClick={() => {
              save(format)
            }}
          >
            {format.toUpperCase()}
          </button>
        ))}
      <Link to={rowsOf(criterion, service)}>{t('findings.rows', { smart_count: n })}</Link>
      {failed && <span role="alert">{t('findings.save_failed')}</span>}
    </p>
  )
}
