import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { ChaseBlocker, type BlockerChased, type BlockerRow } from '@blaupause/contract/blockers'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

type Props = { blocker: BlockerRow; to: string | null; answerBy: string; names: readonly string[]; onDone?: () => void }

/** Names in the text that is sent; the rest is counted. */
const NAMED = 12

/**
 * Following up: to whom, until when, and the text, all ready and visible before anything happens. It is recorded, a link
 * to answer by is made, and the whole text is there to be sent from one's own mailbox. The link is shown this once.
 */
export function ChaseForm({ blocker, to: recipient, answerBy: until, names, onDone }: Props): ReactNode {
  const { t, text, format, party } = useSay()
  const id = useId()
  const command = useCommand<BlockerChased>(t('blockers.action.chase'))
  const [to, setTo] = useState(recipient ?? party(blocker.party))
  const [answerBy, setAnswerBy] = useState(until)
  const [own, setOwn] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  const [invalid, setInvalid] = useState<string | null>(null)
  const [sent, setSent] = useState<{ message: string; expiresAt: string } | null>(null)
  const [copied, setCopied] = useState(false)
  const drafted = t('blockers.chase.text', {
    smart_count: blocker.authorities,
    since: format.date(blocker.waitingSince),
    what: blocker.title,
    step: text(blocker.stepName) + (blocker.onlinedienstName === null ? '' : ` (${blocker.onlinedienstName})`),
    by: format.due(answerBy),
    names:
      names.slice(0, NAMED).join(', ') +
      (blocker.authorities > NAMED && names.length >= NAMED ? ` ${t('blockers.chase.more', { smart_count: blocker.authorities - NAMED })}` : ''),
  })
  const message = own ?? drafted
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = ChaseBlocker.safeParse({ version: blocker.version, to, answerBy, text: message, link: true })
    setInvalid(parsed.success ? null : t('blockers.invalid.chase'))
    if (!parsed.success) return
    const answer = await command.send(`/blockers/${blocker.id}/chase`, parsed.data)
    if (answer?.link)
      setSent({
        message: `${message}\n\n${t('blockers.chase.link', { url: answer.link.url, until: format.date(answer.link.expiresAt) })}`,
        expiresAt: answer.link.expiresAt,
      })
  }
  if (sent)
    return (
      <div className="chase" role="group" aria-label={t('blockers.action.chase')}>
        <p role="status">
          <b>{t('blockers.chase.noted', { to })}</b>
        </p>
        <p className="small muted">{t('blockers.chase.once', { until: format.date(sent.expiresAt) })}</p>
        <label className="visually-hidden" htmlFor={`${id}-ready`}>
          {t('blockers.chase.ready')}
        </label>
        <textarea id={`${id}-ready`} className="ready" rows={14} readOnly value={sent.message} />
        <div className="btns">
          <button
            type="button"
            className="btn btn--primary"
            onClick={() => {
              void navigator.clipboard.writeText(sent.message).then(() => {
                setCopied(true)
              })
            }}
          >
            {t('lage.chase.copy')}
          </button>
          {onDone && (
            <button type="button" className="btn btn--text" onClick={onDone}>
              {t('blockers.chase.close')}
            </button>
          )}
        </div>
        <p className="small muted" role="status">
          {copied ? t('lage.chase.copied') : ''}
        </p>
      </div>
    )
  return (
    <form
      className="chase"
      aria-label={t('blockers.action.chase')}
      onSubmit={(event) => {
        void send(event)
      }}
    >
      {editing ? (
        <div className="fields">
          <label htmlFor={`${id}-to`}>
            {t('blockers.chase.to')}
            <input
              id={`${id}-to`}
              maxLength={200}
              value={to}
              onChange={(event) => {
                setTo(event.target.value)
              }}
            />
          </label>
          <label htmlFor={`${id}-by`}>
            {t('blockers.chase.by')}
            <input
              id={`${id}-by`}
              type="date"
              value={answerBy}
              onChange={(event) => {
                setAnswerBy(event.target.value)
              }}
            />
          </label>
          <label className="whole" htmlFor={`${id}-text`}>
            {t('blockers.chase.message')}
            <textarea
              id={`${id}-text`}
              rows={7}
              maxLength={4000}
              value={message}
              onChange={(event) => {
                setOwn(event.target.value)
              }}
            />
          </label>
        </div>
      ) : (
        <>
          <dl>
            <dt>{t('blockers.chase.to')}</dt>
            <dd>{to}</dd>
            <dt>{t('blockers.chase.by')}</dt>
            <dd>{t('tasks.until', { on: format.due(answerBy) })}</dd>
          </dl>
          <blockquote>{message}</blockquote>
        </>
      )}
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('blockers.action.chase')}
        </button>
        {!editing && (
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              setEditing(true)
            }}
          >
            {t('blockers.chase.edit')}
          </button>
        )}
        {onDone && (
          <button type="button" className="btn btn--text" onClick={onDone}>
            {t('form.cancel')}
          </button>
        )}
      </div>
      <p className="small muted">{t('blockers.chase.how')}</p>
    </form>
  )
}
