import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { CriterionTrail } from '@blaupause/contract/criteria'
import { canCommentCatalogue } from '@blaupause/domain/criteria'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { CriterionEffect } from './criterion-effect.js'
import { CriterionEntry } from './criterion-entry.js'
import { LightMark } from './light.js'
import { ProposeForm } from './propose-form.js'
import './criteria.css'

/** One criterion with its trail: the rooms it was spoken of in, who asked for changes, its versions, how it is rated, and its effect. */
export function CriterionPage(): ReactNode {
  const { t, text, format } = useSay()
  const { me } = useMe()
  const { criterion: id = '' } = useParams()
  const [proposing, setProposing] = useState(false)
  const { data: trail, error } = useGetOne<CriterionTrail & { id: string }>('criterion-trail', { id }, { retry: false })
  const newest = trail?.versions.filter(({ state }) => state === 'published').at(-1) ?? trail?.versions.at(-1)
  const title = newest ? text(newest.criterion.statement) : trail && id
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !trail) return <Waiting heads={[t('criteria.title')]} />
  const { assessments } = trail
  return (
    <>
      <p className="crumb">
        <Link to="/kriterien">{t('criteria.title')}</Link>
      </p>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">
            {t('criteria.trail_sentence', { outcomes: trail.outcomes.length, versions: trail.versions.length, assessments: assessments.total })}
          </p>
        </div>
        <div className="do">
          {canCommentCatalogue(me.actor) && !proposing && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                setProposing(true)
              }}
            >
              {t('criteria.propose')}
            </button>
          )}
        </div>
      </div>
      {proposing && (
        <ProposeForm
          about={id}
          onDone={() => {
            setProposing(false)
          }}
        />
      )}
      {newest && <CriterionEntry criterion={newest.criterion} all={[newest.criterion]} weighed={false} />}
      <div className="trail">
        <section className="rule" aria-labelledby="raeume">
          <h2 id="raeume">{t('criteria.trail_rooms')}</h2>
          {trail.outcomes.length === 0 ? (
            <p className="muted">{t('criteria.trail_no_rooms')}</p>
          ) : (
            <ul className="list">
              {trail.outcomes.map((one) => (
                <li key={one.id}>
                  <b>{t(`workshops.kind.${one.kind}`)}</b>: {one.text}
                  <small>
                    <Link to={`/workshops/${one.workshop}#${one.id}`}>{one.title}</Link>, {format.date(one.on)}
                  </small>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="rule" aria-labelledby="wuensche">
          <h2 id="wuensche">{t('criteria.trail_changes')}</h2>
          {trail.changes.length === 0 ? (
            <p className="muted">{t('criteria.changes_none')}</p>
          ) : (
            <ul className="list">
              {trail.changes.map((one) => (
                <li key={one.id}>
                  {one.text}
                  <small>
                    {t(`criteria.change_state.${one.state}`)}
                    {one.catalogue && (
                      <>
                        , <Link to={`/kriterien/fassungen/${one.catalogue.id}`}>{t('criteria.version_n', { number: one.catalogue.number })}</Link>
                      </>
                    )}
                    , {one.organisationName}
                  </small>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="rule" aria-labelledby="versionen">
          <h2 id="versionen">{t('criteria.versions')}</h2>
          <ul className="list">
            {trail.versions.map((one) => (
              <li key={one.catalogue}>
                <Link to={`/kriterien/fassungen/${one.catalogue}#${id}`}>{t('criteria.version_n', { number: one.number })}</Link>{' '}
                {one.criterion.retired !== null && <span className="tag">{t('criteria.retired')}</span>}
                <small>
                  {t(`criteria.state.${one.state}`)}
                  {one.publishedOn && `, ${format.date(one.publishedOn)}`}, {t('criteria.n_comments', { smart_count: one.comments })}
                </small>
              </li>
            ))}
          </ul>
        </section>
        <section className="rule" aria-labelledby="bewertet">
          <h2 id="bewertet">{t('criteria.trail_assessments')}</h2>
          {assessments.total === 0 ? (
            <p className="muted">{t('criteria.trail_no_assessments')}</p>
          ) : (
            <>
              <ul className="list lights">
                {(['green', 'amber', 'red', 'exempt'] as const).map((light) => (
                  <li key={light}>
                    <LightMark light={light} /> <b>{assessments[light]}</b>
                  </li>
                ))}
              </ul>
              <p className="source">
                {t('criteria.trail_of', { smart_count: assessments.total, final: assessments.final })} <Link to="/bewertungen">{t('assessments.title')}</Link>
              </p>
            </>
          )}
        </section>
        <section className="rule" aria-labelledby="wirkung">
          <h2 id="wirkung">{t('criteria.trail_effect')}</h2>
          <CriterionEffect criterion={id} />
        </section>
      </div>
    </>
  )
}
