import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { WavesOfImport } from '@blaupause/contract/waves'
import { canRunWaves } from '@blaupause/domain/waves'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { PlanWaves } from './plan-waves.js'
import { resultSentence } from './result-sentence.js'
import { Ring } from './ring.js'
import { Thresholds } from './thresholds.js'
import './waves.css'

/** An import in its waves: the plan as long as nothing has begun, then the rings, their gates, and the one next action of this viewer. */
export function WavesPage(): ReactNode {
  const say = useSay()
  const { t, format } = say
  const { me } = useMe()
  const { id = '' } = useParams()
  const [planning, setPlanning] = useState(false)
  const {
    data: view,
    error,
    isPending,
  } = useGetOne<WavesOfImport & { id: string }>(
    'import-waves',
    { id },
    { retry: false, refetchInterval: ({ state }) => (state.data?.waves.some((wave) => wave.state === 'starting') ? 2_000 : 30_000) },
  )
  const title = view && resultSentence(view, say)
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || isPending || !view) return <Waiting heads={[t('waves.rings'), t('waves.thresholds.title')]} />
  const may = canRunWaves(me.actor, view.import.land)
  const open = view.waves.some(({ state }) => state === 'planned')
  const plannable = may && (view.import.state === 'approved' || view.import.state === 'waves')
  const plans = plannable && (planning || view.waves.length === 0)
  const unplaced = view.authorities.filter(({ wave }) => wave === null).length
  return (
    <>
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>{' '}
        /{' '}
        <Link className="quiet" to={`/blaupausen/import/${view.import.id}`}>
          {t('waves.crumb_import')}
        </Link>{' '}
        / {t('waves.crumb')}
      </p>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">
            {t('waves.of', { title: view.import.name, version: view.import.blueprintVersion, land: t(`land.${view.import.land}`, { _: view.import.land }) })}{' '}
            {view.import.state === 'approved' && <b>{t('imports.nothing_written')}</b>}
          </p>
        </div>
      </div>
      {plans && (
        <PlanWaves
          view={view}
          today={me.today}
          onClose={
            view.waves.length > 0
              ? () => {
                  setPlanning(false)
                }
              : null
          }
        />
      )}
      {!plans && view.waves.length > 0 && (
        <div className="waves-cols">
          <section aria-labelledby="ringe">
            <h2 id="ringe" className="visually-hidden">
              {t('waves.rings')}
            </h2>
            <ol className="rings">
              {view.waves.map((wave) => (
                <Ring key={wave.id} wave={wave} view={view} may={may} today={me.today} />
              ))}
            </ol>
            {plannable && (open || unplaced > 0) && (
              <p className="btns change">
                <button
                  type="button"
                  className="btn"
                  onClick={() => {
                    setPlanning(true)
                  }}
                >
                  {t(unplaced > 0 ? 'waves.replan_unplaced' : 'waves.replan', { smart_count: unplaced })}
                </button>
              </p>
            )}
          </section>
          <aside className="side">
            <Thresholds view={view} may={may} />
            <section>
              <h2>{t('waves.day.title')}</h2>
              <p className="source">{t('waves.day.means')}</p>
              <p>
                <Link to="/rollouts">{t('imports.finished.rollouts')}</Link>
              </p>
            </section>
          </aside>
        </div>
      )}
      {!plans && view.waves.length === 0 && <p>{t('waves.none', { on: format.date(me.today) })}</p>}
    </>
  )
}
