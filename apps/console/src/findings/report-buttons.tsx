import { useState, type ReactNode } from 'react'
import { saveFile } from '../data/save-file.js'
import { useSay } from '../i18n/use-say.js'

/** The findings to hand on, with rule, definitions, rows and sources. */
export function ReportButtons({ service, on }: { service: string; on: string }): ReactNode {
  const { t, language } = useSay()
  const [failed, setFailed] = useState(false)
  const save = (kind: 'pdf' | 'html'): void => {
    void saveFile(`/findings/report/${kind}?${new URLSearchParams({ onlinedienst: service, lang: language })}`, `befunde-${service}-${on}.${kind}`).then(
      (saved) => {
        setFailed(!saved)
      },
    )
  }
  return (
    <>
      <button
        type="button"
        className="btn"
        onClick={() => {
          save('pdf')
        }}
      >
        {t('findings.report')}
      </button>
      <button
        type="button"
        className="btn btn--text"
        aria-label={t('findings.report_html')}
        onClick={() => {
          save('html')
        }}
      >
        HTML
      </button>
      {failed && (
        <p role="alert" className="refusal">
          {t('findings.save_failed')}
        </p>
      )}
    </>
  )
}
