import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { BlueprintRow } from '@blaupause/contract/blueprints'
import type { Me } from '@blaupause/contract/identity'
import { canChangeLocally, canReadKeys } from '@blaupause/domain/blueprints'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { BlueprintTable } from './blueprint-table.js'
import { mayDerive, mayImport } from './may.js'
import './blueprints.css'

/** All blueprints the reader may see, drafts first to say so: state, who signed, and on how many rollouts each rests. */
export function BlueprintsPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { data, error, isPending } = useGetList<BlueprintRow & { id: string }>('blueprints', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  usePageTitle(t('blueprints.title'), me?.demo)
  if (error) return <Failure error={error} />
  if (!me || isPending) return <Waiting heads={[t('blueprints.col.blueprint'), t('blueprints.col.state'), t('blueprints.col.signers')]} />
  const rows = data ?? []
  if (rows.every(({ state }) => state === 'starter'))
    return (
      <>
        <div className="empty">
          <h1>{t('blueprints.none')}</h1>
          <p>{t(mayDerive(me.actor) ? 'blueprints.none_hint' : 'blueprints.none_reader')}</p>
          <Actions me={me} rows={rows} />
        </div>
        {rows.length > 0 && <BlueprintTable rows={rows} />}
      </>
    )
  const published = rows.filter(({ state }) => state === 'published').length
  const drafts = rows.filter(({ state }) => state === 'draft').length
  const agreed = rows.filter(({ state }) => state === 'consultation' || state === 'signing').length
  const parts = [
    ...(published > 0 ? [t('blueprints.summary_published', { smart_count: published })] : []),
    ...(agreed > 0 ? [t('blueprints.summary_agreed', { smart_count: agreed })] : []),
    ...(drafts > 0 ? [t('blueprints.summary_drafts', { smart_count: drafts })] : []),
  ]
  return (
    <>
      <div className="intro">
        <div>
          <h1>{parts.length === 0 ? t('blueprints.title') : sentence(parts)}</h1>
          <p className="now">{t('blueprints.lead')}</p>
        </div>
        <div className="do">
          <Actions me={me} rows={rows} />
        </div>
      </div>
      <BlueprintTable rows={rows} />
    </>
  )
}

/** One filled button: who has rollouts of the own programme derives; a Land that only finds published ones imports. */
function Actions({ me, rows }: { me: Me; rows: readonly BlueprintRow[] }): ReactNode {
  const { t } = useSay()
  const { total = 0 } = useGetList('rollouts', { pagination: { page: 1, perPage: 1 }, sort: { field: 'behoerde', order: 'ASC' } }, { retry: false })
  const importFirst = mayImport(me.actor) && total === 0 && rows.some(({ state }) => state === 'published')
  if (!mayDerive(me.actor)) return null
  return (
    <div className="btns">
      <Link className={importFirst ? 'btn' : 'btn btn--primary'} to="/blaupausen/ableiten">
        {t('blueprints.derive')}
      </Link>
      <Link className="btn" to="/blaupausen/beginnen">
        {t('draft.start.open')}
      </Link>
      {mayImport(me.actor) && (
        <Link className={importFirst ? 'btn btn--primary' : 'btn'} to="/blaupausen/import">
          {t('blueprints.import')}
        </Link>
      )}
      {canChangeLocally(me.actor, me.actor.land ?? '') && (
        <Link className="btn btn--text" to="/blaupausen/abweichungen">
          {t('local.all')}
        </Link>
      )}
      <Link className="btn btn--text" to="/blaupausen/verzeichnis">
        {t('registry.open')}
      </Link>
      {canReadKeys(me.actor) && (
        <Link className="btn btn--text" to="/blaupausen/schluessel">
          {t('keys.open')}
        </Link>
      )}
    </div>
  )
}

function sentence(parts: readonly string[]): string {
  const joined = parts.join(', ')
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`
}
