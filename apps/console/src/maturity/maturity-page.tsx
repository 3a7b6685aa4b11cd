import { useState, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { MaturityModels, MaturityRating } from '@blaupause/contract/maturity'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { canRateMaturity } from '@blaupause/domain/maturity'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { MaturityForm } from './maturity-form.js'
import '../assessments/assessments.css'

/** How mature a service is at one authority, by each version of the model that was used. */
export function MaturityPage(): ReactNode {
  const { t, text, format } = useSay()
  const { me } = useMe()
  const { id = '' } = useParams()
  const [rating, setRating] = useState(false)
  const { data: rollout, error } = useGetOne<RolloutView>('rollout', { id }, { retry: false })
  const { data: models } = useGetOne<MaturityModels & { id: string }>('maturity-models', { id: 'all' }, { retry: false })
  const { data: ratings } = useGetList<MaturityRating>('maturity-ratings', { pagination: { page: 1, perPage: 20 }, filter: { rollout: id } }, { retry: false })
  const modelOf = (name: string) => models?.items.find((one) => one.id === name)
  const newest = ratings?.[0]
  const about = rollout && `${rollout.behoerde.name} × ${rollout.onlinedienst.name}`
  const title =
    about &&
    (newest
      ? t('maturity.headline', { about, level: newest.level, model: text(modelOf(newest.model)?.name ?? { de: newest.model, en: newest.model }) })
      : t('maturity.none', { about }))
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rollout || !models || !ratings) return <Waiting heads={[t('maturity.title')]} />
  const may = canRateMaturity(me.actor, { land: rollout.land, programme: rollout.programme, traeger: rollout.behoerde.traeger })
  return (
    <>
      <p className="crumb">
        <Link to={`/rollouts/${id}`}>{about}</Link>
      </p>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">{t('maturity.lead')}</p>
        </div>
        <div className="do">
          {may && !rating && (
            <button
              type="button"
              className="btn btn--primary"
              onClick={() => {
                setRating(true)
              }}
            >
              {t('maturity.rate')}
            </button>
          )}
        </div>
      </div>
      {rating && (
        <MaturityForm
          rollout={id}
          models={models}
          subject={me.actor.subject}
          today={me.today}
          onDone={() => {
            setRating(false)
          }}
        />
      )}
      {ratings.map((one) => {
        const model = modelOf(one.model)
        return (
          <section key={one.id} className="dimension" aria-labelledby={`stufe-${one.id}`}>
            <div className="cap">
              <h2 id={`stufe-${one.id}`}>
                {model ? text(model.name) : one.model}: {t('maturity.level', { level: one.level, highest: model?.highest ?? '–' })}
                {model?.levels[one.level] && ` (${text(model.levels[one.level]!)})`}
              </h2>
              <span className="small muted">
                {format.date(one.effectiveOn)}, {one.organisation}
              </span>
            </div>
            {one.conform !== null && <p>{t(one.conform ? 'maturity.conform' : 'maturity.not_conform', { from: model?.conformFrom ?? '–' })}</p>}
            {model && (
              <ul className="list lights">
                {model.criteria.map((criterion) => (
                  <li key={criterion.id}>
                    {text(criterion.name)}{' '}
                    <span>
                      {one.levels[criterion.id] === one.level && <span className="tag">{t('maturity.decides')}</span>}{' '}
                      <b>{one.levels[criterion.id] ?? t('maturity.not_needed')}</b>
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <p className="source">
              {t('maturity.source')}: {one.source}
            </p>
          </section>
        )
      })}
      <section className="dimension" aria-labelledby="modelle">
        <h2 id="modelle">{t('maturity.models')}</h2>
        <ul className="list">
          {models.items.map((model) => (
            <li key={model.id}>
              <a href={model.source} rel="noreferrer">
                {text(model.name)}
              </a>
              {model.id === models.today && (
                <>
                  {' '}
                  <span className="tag">{t('maturity.today')}</span>
                </>
              )}
              <small>{text(model.note)}</small>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
