import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { ListDrop } from '../files/list-drop.js'
import { useListUpload } from '../files/use-list-upload.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { usePageTitle } from '../shell/use-page-title.js'

const SAMPLE = 'Schlüssel;Onlinedienst;Schritt;Datum\n09273 5218;Ummeldung;5;14.10.2025\n09772177;Ummeldung;live;01.10.2025'

/** What was connected before the programme, from a list: checked first, taken over whole or not at all. */
export function BestandPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const upload = useListUpload('/bestand/import')
  const { report } = upload
  usePageTitle(t('bestand.title'), me?.demo)
  return (
    <>
      <div className="intro">
        <div>
          <p className="crumb">
            <Link to="/rollouts">{t('nav.rollouts')}</Link>
          </p>
          <h1>
            {report === null
              ? t('bestand.title')
              : t(report.mode === 'whole' ? 'bestand.taken' : 'bestand.would', { smart_count: report.done, total: report.total })}
          </h1>
          <p className="now">{t('bestand.what')}</p>
        </div>
      </div>
      <ListDrop
        upload={upload}
        title={t('bestand.file')}
        columns={t('bestand.columns')}
        sample={SAMPLE}
        preview={
          report?.mode === 'whole' &&
          report.done > 0 && (
            <p>
              {t('bestand.way_back')} <Link to={`/rollouts?filter=${encodeURIComponent('{"status":"bestand"}')}`}>{t('bestand.see')}</Link>
            </p>
          )
        }
      />
    </>
  )
}
