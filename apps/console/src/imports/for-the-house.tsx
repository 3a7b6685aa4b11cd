import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { ImportView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { ReportFiles } from './report-files.js'

/** For whoever decides above: consequences, effort and open questions, as a page and as one document. */
export function ForTheHouse({ view }: { view: ImportView }): ReactNode {
  const { t } = useSay()
  return (
    <section className="rule house" aria-labelledby="hausleitung">
      <h2 id="hausleitung">{t('imports.report.house')}</h2>
      <p>
        {t('imports.report.about')} <Link to={`/blaupausen/import/${view.id}/bericht`}>{t('imports.report.read')}</Link>
      </p>
      <ReportFiles id={view.id} />
    </section>
  )
}
