import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { ImportView } from '@blaupause/contract/blueprints'
import { RetiredNote } from '../blueprints/retired-note.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { BestandList } from './bestand-list.js'
import { Decide } from './decide.js'
import { ForTheHouse } from './for-the-house.js'
import { ImportPath } from './import-path.js'
import { nowSentence } from './now-sentence.js'
import { openQuestions } from './open-questions.js'
import { Questions } from './questions.js'
import { Stale } from './stale.js'
import { WhatArises } from './what-arises.js'
import { WhatFits } from './what-fits.js'
import { WhoSigned } from './who-signed.js'
import '../local/local.css'
import './imports.css'

/** How often to ask again: often while rollouts are made, now and then while a second person may act. */
const POLL_MS: Readonly<Record<ImportView['state'], number | false>> = {
  'dry-run': 10_000,
  approved: 2_000,
  running: 1_000,
  planned: 60_000,
  waves: 60_000,
  done: false,
  cancelled: false,
}

/** One import: who signed, what fits, what would arise, the questions, approval by a second person, start and progress. */
export function ImportPage(): ReactNode {
  const { t, text, rich, format } = useSay()
  const { me } = useMe()
  const { id = '' } = useParams()
  const {
    data: view,
    error,
    isPending,
  } = useGetOne<ImportView>('blueprint-imports', { id }, { retry: false, refetchInterval: ({ state }) => (state.data ? POLL_MS[state.data.state] : false) })
  const title = view && t('imports.headline', { fit: view.fits.fit, total: view.fits.total })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || isPending || !view) return <Waiting heads={[t('imports.signed.title'), t('imports.fits.title'), t('imports.creates.title')]} />
  const land = t(`land.${view.land}`, { _: view.land })
  const open = openQuestions(view.questions).length
  return (
    <>
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>{' '}
        /{' '}
        <Link className="quiet" to="/blaupausen/import">
          {t('imports.title')}
        </Link>{' '}
        / {t('imports.crumb', { at: format.moment(view.uploadedAt) })}
      </p>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">
            {t('imports.of', { title: text(view.blueprint.title), version: view.blueprint.version, land })} {nowSentence(view, t, rich, format)}
          </p>
        </div>
      </div>
      {view.retired !== null && <RetiredNote state={view.retired.state} retired={view.retired} where="import" />}
      <ImportPath view={view} open={open} />
      <Stale view={view} own={me.actor.role === 'land' && me.actor.land === view.land} />
      <Decide view={view} me={me} open={open} land={land} />
      <div className="seal">
        <WhoSigned view={view} />
        <WhatFits fits={view.fits} />
        <WhatArises creates={view.creates} />
      </div>
      <p className="local-bar">
        <span>{view.localChanges === 0 ? t('local.imports_none') : t('local.imports', { smart_count: view.localChanges })}</span>
        {view.localChanges > 0 && <Link to="/blaupausen/abweichungen">{t('local.imports_open')}</Link>}{' '}
        <Link to={`/blaupausen/${view.blueprint.name}/${view.blueprint.version}`}>{t('imports.read_plan')}</Link>
      </p>
      <div className="import-cols">
        <Questions view={view} />
        <aside className="import-side">
          <BestandList view={view} own={me.actor.role === 'land' && me.actor.land === view.land} />
          <ForTheHouse view={view} />
        </aside>
      </div>
    </>
  )
}
