import { useId, useState, type ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import type { Outcome as Result, WorkshopView } from '@blaupause/contract/workshops'
import { canVote, placeOf } from '@blaupause/domain/workshops'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { mayRun } from './may-run.js'

type Props = { outcome: Result; workshop: WorkshopView; me: Me }

/** How a decision stands: a square for each vote, struck where it is against; dissent at the size of the reasons for; who voted how. */
export function DecisionBox({ outcome, workshop, me }: Props): ReactNode {
  const { t, format } = useSay()
  const { decision } = outcome
  if (decision === null) return null
  const { options, votes, count, chosen, determined, effectiveOn } = decision
  const leading = chosen ?? [...options].sort((a, b) => (count.perOption[b.id] ?? 0) - (count.perOption[a.id] ?? 0))[0]?.id ?? null
  const textOf = (id: string | null): string => (id === null ? t('workshops.vote.abstained') : (options.find((option) => option.id === id)?.text ?? ''))
  const tally = [
    ...options.map(({ id, text }) => `${count.perOption[id] ?? 0} ${text}`),
    ...(count.abstained > 0 ? [t('workshops.vote.abstentions', { smart_count: count.abstained })] : []),
  ].join(', ')
  const effect =
    effectiveOn === null
      ? ''
      : ` ${t(effectiveOn > me.today ? 'workshops.vote.effective' : 'workshops.vote.effective_since', { on: format.date(effectiveOn) })}`
  if (options.length === 0)
    return (
      <p>
        {t('workshops.vote.unanimous')}
        {effect}
      </p>
    )
  return (
    <>
      {votes.length > 0 && <Squares votes={votes.map(({ option }) => option === leading)} label={tally} />}
      <p>
        <b>{tally}.</b> {t('workshops.vote.rule')}
        {effect}
      </p>
      {votes
        .filter(({ dissent }) => dissent !== null)
        .map(({ key, name, option, dissent }) => (
          <blockquote className="dissent" key={key}>
            <p>„{dissent}“</p>
            <footer>
              {name}, {textOf(option)}
            </footer>
          </blockquote>
        ))}
      {votes.length > 0 && (
        <details className="rest">
          <summary>{t('workshops.vote.who')}</summary>
          <ul className="list">
            {votes.map(({ key, name, option }) => (
              <li key={key}>
                {name}: {textOf(option)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!determined && <VoteForm outcome={outcome} workshop={workshop} me={me} />}
    </>
  )
}

function Squares({ votes, label }: { votes: readonly boolean[]; label: string }): ReactNode {
  const sorted = [...votes].sort((a, b) => Number(b) - Number(a))
  return (
    <svg className="votes" viewBox={`0 0 ${sorted.length * 22} 18`} width={sorted.length * 22} height="18" role="img" aria-label={label}>
      {sorted.map((agrees, index) =>
        agrees ? (
          <rect key={index} className="for" x={index * 22} y="1" width="16" height="16" />
        ) : (
          <path key={index} className="against" d={`M${index * 22 + 1} 2h14v14h-14zM${index * 22 + 2} 15L${index * 22 + 14} 3`} />
        ),
      )}
    </svg>
  )
}

/** One's own vote with dissent in one's own words; who runs the workshop also notes the hands of others, and determines the result. */
function VoteForm({ outcome, workshop, me }: Props): ReactNode {
  const { t } = useSay()
  const id = useId()
  const runs = mayRun(me.actor, { id: workshop.programme, land: workshop.land })
  const own = placeOf(me.actor, workshop.participants)
  const voters = workshop.participants.filter((one) => canVote(me.actor, workshop, one))
  const [organisation, setOrganisation] = useState(own && voters.some(({ key }) => key === own.key) ? own.key : (voters[0]?.key ?? ''))
  const [option, setOption] = useState<string | null | undefined>(undefined)
  const [dissent, setDissent] = useState('')
  const vote = useCommand(t('workshops.vote.cast'))
  const determine = useCommand(t('workshops.vote.determine'))
  if (voters.length === 0) return <p className="source">{t('workshops.vote.not_entitled')}</p>
  const send = async (): Promise<void> => {
    const body = { option: option ?? null, dissent: dissent.trim() === '' ? null : dissent, ...(organisation === own?.key ? {} : { organisation }) }
    if ((await vote.send(`/decisions/${outcome.id}/vote`, body)) === null) return
    setDissent('')
    setOption(undefined)
  }
  return (
    <form
      className="vote-form"
      aria-label={t('workshops.vote.form', { text: outcome.text })}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {voters.length > 1 && (
        <label htmlFor={`${id}-for`}>
          {t('workshops.vote.for')}
          <span className="pick">
            <select
              id={`${id}-for`}
              value={organisation}
              onChange={(event) => {
                setOrganisation(event.target.value)
              }}
            >
              {voters.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </span>
        </label>
      )}
      <fieldset>
        <legend>{t('workshops.vote.option')}</legend>
        {[...outcome.decision!.options.map((one) => [one.id, one.text] as const), [null, t('workshops.vote.abstain')] as const].map(([value, text]) => (
          <label key={value ?? 'none'} className="box">
            <input
              type="radio"
              name={`${id}-option`}
              checked={option === value}
              onChange={() => {
                setOption(value)
              }}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-dissent`}>
        {t('workshops.vote.dissent')}
        <textarea
          id={`${id}-dissent`}
          rows={2}
          maxLength={1000}
          value={dissent}
          onChange={(event) => {
            setDissent(event.target.value)
          }}
        />
      </label>
      <Outcome command={vote} invalid={null} />
      <div className="btns">
        <button type="submit" className="btn" disabled={vote.busy || option === undefined}>
          {t('workshops.vote.cast')}
        </button>
        {runs && (
          <button
            type="button"
            className="btn btn--text"
            disabled={determine.busy}
            onClick={() => {
              void determine.send(`/decisions/${outcome.id}/determine`, {})
            }}
          >
            {t('workshops.vote.determine')}
          </button>
        )}
      </div>
      <Outcome command={determine} invalid={null} />
    </form>
  )
}
