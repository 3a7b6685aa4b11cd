import { useState, type ReactNode } from 'react'
import { saveFile } from '../data/save-file.js'
import { useSay } from '../i18n/use-say.js'

/** The report to hand on: one document for whoever decides, and the conflicts as a table. */
export function ReportFiles({ id }: { id: string }): ReactNode {
  const { t, language } = useSay()
  const [failed, setFailed] = useState(false)
  const save = (kind: 'pdf' | 'html' | 'csv'): void => {
    void saveFile(`/blueprint-imports/${id}/report/${kind}?lang=${language}`, `import-${id.slice(0, 8)}.${kind}`).then((saved) => {
      setFailed(!saved)
    })
  }
  return (
    <div className="btns on-screen">
      <button
        type="button"
        className="btn"
        onClick={() => {
          save('pdf')
        }}
      >
        {t('imports.report.pdf')}
      </button>
      <button
        type="button"
        className="btn btn--text"
        aria-label={t('imports.report.html')}
        onClick={() => {
          save('html')
        }}
      >
        HTML
      </button>
      <button
        type="button"
        className="btn btn--text"
        aria-label={t('imports.report.csv')}
        onClick={() => {
          save('csv')
        }}
      >
        CSV
      </button>
      {failed && (
        <p role="alert" className="refusal">
          {t('findings.save_failed')}
        </p>
      )}
    </div>
  )
}
