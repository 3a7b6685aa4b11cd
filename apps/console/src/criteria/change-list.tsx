import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { CriterionChange } from '@blaupause/contract/criteria'
import type { Me } from '@blaupause/contract/identity'
import { canCommentCatalogue, canKeepCatalogue } from '@blaupause/domain/criteria'
import { useSay } from '../i18n/use-say.js'
import type { Programme } from '../programme/use-programmes.js'
import { DeclineForm } from './decline-form.js'
import { ProposeForm } from './propose-form.js'

/** Who asked for which change, on what it rests, and what came of it. */
export function ChangeList({ programmes, me }: { programmes: readonly Programme[]; me: Me }): ReactNode {
  const { t } = useSay()
  const [proposing, setProposing] = useState(false)
  const { data = [] } = useGetList<CriterionChange>('criterion-changes', { pagination: { page: 1, perPage: 100 } }, { retry: false })
  const own = data.filter(({ programme }) => me.actor.role === 'kommune' || programmes.some(({ id }) => id === programme))
  const may = canCommentCatalogue(me.actor)
  if (own.length === 0 && !may) return null
  return (
    <section className="dimension" aria-labelledby="vorschlaege">
      <div className="cap">
        <h2 id="vorschlaege">{t('criteria.changes', { smart_count: own.length })}</h2>
        {may && !proposing && (
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              setProposing(true)
            }}
          >
            {t('criteria.propose')}
          </button>
        )}
      </div>
      {proposing && (
        <ProposeForm
          onDone={() => {
            setProposing(false)
          }}
        />
      )}
      {own.length === 0 ? (
        <p className="muted">{t('criteria.changes_none')}</p>
      ) : (
        <ul className="list changes">
          {own.map((change) => (
            <Change key={change.id} change={change} keeps={canKeepCatalogue(me.actor, change)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Change({ change, keeps }: { change: CriterionChange; keeps: boolean }): ReactNode {
  const { t, format } = useSay()
  const [declining, setDeclining] = useState(false)
  const { outcome, catalogue } = change
  return (
    <li>
      <p>
        <b>
          {t(`criteria.change_kind.${change.kind}`)}
          {change.criterion ? ': ' : ''}
          {change.criterion && <Link to={`/kriterien/${change.criterion}`}>{change.criterion}</Link>}
        </b>{' '}
        <span className="tag">{t(`criteria.change_state.${change.state}`)}</span>
      </p>
      <p>{change.text}</p>
      <small>
        {change.organisationName}, {format.date(change.recordedAt.slice(0, 10))}. {t('criteria.rests_on')}{' '}
        <Link to={`/workshops/${outcome.workshop}`}>{outcome.title}</Link>: „{outcome.text}“
        {catalogue && (
          <>
            {' '}
            · <Link to={`/kriterien/fassungen/${catalogue.id}`}>{t('criteria.taken_in', { number: catalogue.number })}</Link>
          </>
        )}
        {change.answer && <> · {change.answer}</>}
      </small>
      {keeps && change.state === 'open' && !declining && (
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            setDeclining(true)
          }}
        >
          {t('criteria.decline')}
        </button>
      )}
      {declining && (
        <DeclineForm
          id={change.id}
          onDone={() => {
            setDeclining(false)
          }}
        />
      )}
    </li>
  )
}
