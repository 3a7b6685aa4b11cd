import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import { PvogReport } from '@blaupause/contract/proof'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { canImportPvog } from '@blaupause/domain/proof'
import { ListDrop } from '../files/list-drop.js'
import { useListUpload } from '../files/use-list-upload.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { ContradictedList } from './contradicted-list.js'
import { PvogPreview } from './pvog-preview.js'
import './proof.css'

const SAMPLE =
  'leika_key;leika_name;ars;ars_name;url;online_status;aktiv;datenstand_pvog_import\n99115005104000;Ummeldung;097720177177;Meitingen, Markt;https://…;ok;true;2026-11-23'

/** What was seen of services that are said to be live: open contradictions, and an export of the open PVOG data as observations. */
export function ObservationsPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { data, total, error } = useGetList<RolloutRow>(
    'rollouts',
    { filter: { contradiction: 'open' }, pagination: { page: 1, perPage: 50 }, sort: { field: 'behoerde', order: 'ASC' } },
    { retry: false },
  )
  const upload = useListUpload('/observations/import', PvogReport)
  const title = total === undefined ? t('tech.seen.title') : t('tech.seen.found', { smart_count: total })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !data) return <Waiting heads={[t('list.authority'), t('list.service')]} />
  return (
    <>
      <div className="intro">
        <div>
          <p className="crumb">
            <Link to="/rollouts">{t('nav.rollouts')}</Link>
          </p>
          <h1>{title}</h1>
          <p className="now">{t('tech.seen.what')}</p>
        </div>
      </div>
      <ContradictedList rows={data} />
      {canImportPvog(me.actor) && (
        <section className="part" aria-label={t('tech.seen.file')}>
          <ListDrop
            upload={upload}
            primary={data.length === 0}
            title={t('tech.seen.file')}
            columns={t('tech.seen.columns')}
            sample={SAMPLE}
            preview={upload.report && <PvogPreview report={upload.report} />}
          />
        </section>
      )}
    </>
  )
}
