import { useId, useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { CriterionView } from '@blaupause/contract/criteria'
import type { Me } from '@blaupause/contract/identity'
import type { Outcome as Result, WorkshopView } from '@blaupause/contract/workshops'
import type { Onlinedienst } from '@blaupause/domain/catalogue'
import { canReleaseQuote, canSettle, isErrand } from '@blaupause/domain/workshops'
import { useSteps } from '../blueprints/use-steps.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { DecisionBox } from './decision-box.js'

type Props = { outcome: Result; workshop: WorkshopView; criteria: readonly CriterionView[]; me: Me }

/** One outcome as it was recorded, and what can be done with it. A decision is the only filled one. */
export function OutcomeCard({ outcome, workshop, criteria, me }: Props): ReactNode {
  const { t, text, format } = useSay()
  const { nameOf } = useSteps()
  const { data: services = [] } = useGetList<Onlinedienst>(
    'onlinedienste',
    { pagination: { page: 1, perPage: 50 } },
    { enabled: outcome.services.length > 0, retry: false },
  )
  const serviceName = (id: string): string => {
    const service = services.find((one) => one.id === id)
    return service ? text(service.shortName) : id
  }
  const criterion = criteria.find(({ id }) => id === outcome.criterion)
  const quote = outcome.kind === 'quote'
  return (
    <article id={outcome.id} className={outcome.kind === 'decision' ? 'out res' : 'out'} aria-labelledby={`${outcome.id}-text`}>
      <div className="kind">
        <span>{t('workshops.numbered', { kind: t(`workshops.kind.${outcome.kind}`), n: outcome.number })}</span>
        <Standing outcome={outcome} />
      </div>
      <h3 id={`${outcome.id}-text`}>{quote ? `„${outcome.text}“` : outcome.text}</h3>
      {quote && (
        <p>
          {outcome.quotedName}, {t(outcome.released ? 'workshops.quote.released' : 'workshops.quote.waits')}
        </p>
      )}
      {outcome.decision !== null && <DecisionBox outcome={outcome} workshop={workshop} me={me} />}
      {outcome.ownerName !== null && (
        <p>
          {outcome.ownerName}
          {outcome.dueOn !== null && `, ${t('workshops.until', { on: format.due(outcome.dueOn) })}`}
        </p>
      )}
      {outcome.answer !== null && <p>{t('workshops.answer', { answer: outcome.answer })}</p>}
      {outcome.steps.length > 0 && (
        <p>
          {t('workshops.concerns', {
            steps: outcome.steps
              .map((id) => {
                const step = nameOf(id)
                return step.position === 0 ? id : `${step.position} ${text(step.name)}`
              })
              .join(', '),
          })}
        </p>
      )}
      {outcome.services.length > 0 && <p>{t('workshops.concerns_services', { services: outcome.services.map(serviceName).join(', ') })}</p>}
      {outcome.places.length > 0 && (
        <p>{t('workshops.concerns_places', { smart_count: outcome.places.length, places: outcome.places.map(({ name }) => name).join(', ') })}</p>
      )}
      {outcome.criterion !== null && (
        <p>
          <Link to={`/kriterien/${outcome.criterion}`}>
            {t('workshops.supports', { criterion: criterion ? text(criterion.statement) : outcome.criterion })}
          </Link>
        </p>
      )}
      {outcome.blocker !== null && (
        <p>
          <Link to={`/blocker/${outcome.blocker}`}>{t('workshops.to_blocker')}</Link>
        </p>
      )}
      {quote && outcome.quoted !== null && canReleaseQuote(me.actor, outcome.quoted) && <ReleaseButton outcome={outcome} />}
      {isErrand(outcome.kind) && canSettle(me.actor, workshop, outcome) && workshop.state !== 'cancelled' && <SettleButton outcome={outcome} />}
    </article>
  )
}

function Standing({ outcome: { kind, decision, doneOn, waitingDays, ownerName } }: { outcome: Result }): ReactNode {
  const { t, format } = useSay()
  if (decision !== null)
    return decision.determined ? <State state="belegt">{t('workshops.state.settled')}</State> : <State state="laeuft">{t('workshops.state.voting')}</State>
  if (!isErrand(kind)) return null
  if (doneOn !== null) return <State state="belegt">{t('workshops.state.done', { on: format.short(doneOn) })}</State>
  if (waitingDays !== null) return <State state="ueberfaellig">{t('workshops.state.overdue', { smart_count: waitingDays })}</State>
  if (kind === 'question' && ownerName !== null) return <State state="wartet">{t('workshops.state.lies_with', { name: ownerName })}</State>
  return <State state="laeuft">{t('workshops.state.open')}</State>
}

function ReleaseButton({ outcome }: { outcome: Result }): ReactNode {
  const { t } = useSay()
  const command = useCommand(t('workshops.quote.release'))
  return (
    <>
      <button
        type="button"
        className="btn btn--text"
        disabled={command.busy}
        onClick={() => {
          void command.send(`/workshop-outcomes/${outcome.id}/release`, { released: !outcome.released })
        }}
      >
        {t(outcome.released ? 'workshops.quote.withdraw' : 'workshops.quote.release')}
      </button>
      <Outcome command={command} />
    </>
  )
}

/** Done, and the way back. A question is done with its answer. */
export function SettleButton({ outcome }: { outcome: Pick<Result, 'id' | 'kind' | 'doneOn'> }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand(t('workshops.settle'))
  const [answer, setAnswer] = useState('')
  if (outcome.doneOn !== null)
    return (
      <>
        <button
          type="button"
          className="btn btn--text"
          disabled={command.busy}
          onClick={() => {
            void command.send(`/workshop-outcomes/${outcome.id}/reopen`, {})
          }}
        >
          {t('workshops.reopen')}
        </button>
        <Outcome command={command} />
      </>
    )
  const question = outcome.kind === 'question'
  return (
    <form
      className="settle"
      onSubmit={(event) => {
        event.preventDefault()
        void command.send(`/workshop-outcomes/${outcome.id}/settle`, question ? { answer } : {})
      }}
    >
      {question && (
        <label htmlFor={`${id}-answer`}>
          {t('workshops.answer_label')}
          <textarea
            id={`${id}-answer`}
            rows={2}
            maxLength={2000}
            value={answer}
            onChange={(event) => {
              setAnswer(event.target.value)
            }}
          />
        </label>
      )}
      <button type="submit" className="btn btn--text" disabled={command.busy}>
        {t(question ? 'workshops.answer_it' : 'workshops.settle')}
      </button>
      <Outcome command={command} />
    </form>
  )
}
