import { useId, useState, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Me } from '@blaupause/contract/identity'
import type { WorkshopView } from '@blaupause/contract/workshops'
import { mayNow } from '@blaupause/domain/workshops'
import { intentKey } from '../data/intent-key.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { Attachments } from './attachments.js'
import { mayRun } from './may-run.js'

type Props = { workshop: WorkshopView; me: Me }

/** Who was there, what lies beside it, and the workshop before. */
export function WorkshopFoot({ workshop, me }: Props): ReactNode {
  const { t, format } = useSay()
  const { previous } = workshop
  return (
    <div className="foot-cols">
      <Attendance workshop={workshop} me={me} />
      <Attachments workshop={workshop} me={me} />
      <section className="rule" aria-labelledby="vorher">
        <h2 id="vorher">{previous ? t('workshops.previous', { number: previous.number, on: format.dayMonth(previous.on) }) : t('workshops.goal')}</h2>
        {previous ? (
          <>
            {previous.tasks > 0 && <p>{t('workshops.previous_tasks', { done: previous.done, tasks: previous.tasks })}</p>}
            <p>
              <Link to={`/workshops/${previous.id}`}>{previous.title}</Link>, <Link to={`/workshops/${previous.id}#geworden`}>{t('workshops.see_effect')}</Link>
            </p>
          </>
        ) : (
          <p>{workshop.goal === '' ? t('workshops.more_none') : workshop.goal}</p>
        )}
      </section>
    </div>
  )
}

function Attendance({ workshop, me }: Props): ReactNode {
  const { t } = useSay()
  const [editing, setEditing] = useState(false)
  const { participants } = workshop
  const noted = participants.some(({ present }) => present !== null)
  const names = (list: WorkshopView['participants']): string => list.map(({ name }) => name).join(', ')
  const there = participants.filter(({ present }) => present !== false)
  const rows = [
    ['voting', there.filter(({ vote }) => vote)],
    ['others', there.filter(({ vote, guest }) => !vote && !guest)],
    ['guests', there.filter(({ guest }) => guest)],
    ['absent', participants.filter(({ present }) => present === false)],
  ] as const
  const runs = mayRun(me.actor, { id: workshop.programme, land: workshop.land })
  const failed = participants.filter(({ mail }) => mail === 'failed')
  return (
    <section className="rule" aria-labelledby="dabei">
      <h2 id="dabei">{t(noted || workshop.state === 'closed' ? 'workshops.who' : 'workshops.who_invited')}</h2>
      {participants.length === 0 && <p className="muted">{t('workshops.who_none')}</p>}
      {rows.map(
        ([kind, list]) =>
          list.length > 0 && (
            <p key={kind}>
              {t(`workshops.attendance.${kind}`, { smart_count: list.length })} {names(list)}.
            </p>
          ),
      )}
      {failed.length > 0 && <p className="refusal">{t('workshops.mail_failed', { names: names(failed) })}</p>}
      {runs && mayNow(workshop.state, 'attend') && !editing && (
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            setEditing(true)
          }}
        >
          {t('workshops.attendance.note')}
        </button>
      )}
      {editing && (
        <AttendForm
          workshop={workshop}
          onDone={() => {
            setEditing(false)
          }}
        />
      )}
    </section>
  )
}

function AttendForm({ workshop, onDone }: { workshop: WorkshopView; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand(t('workshops.attendance.note'))
  const [absent, setAbsent] = useState<readonly string[]>(workshop.participants.filter(({ present }) => present === false).map(({ key }) => key))
  const [guest, setGuest] = useState('')
  const send = async (): Promise<void> => {
    const present = workshop.participants.map(({ key }) => key).filter((key) => !absent.includes(key))
    const guests = guest.trim() === '' ? [] : [{ key: `gast-${intentKey().slice(0, 8)}`, name: guest }]
    if ((await command.send(`/workshops/${workshop.id}/attend`, { version: workshop.version, present, guests })) !== null) onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('workshops.attendance.note')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <fieldset>
        <legend>{t('workshops.attendance.who')}</legend>
        {workshop.participants.map(({ key, name }) => (
          <label key={key} className="box">
            <input
              type="checkbox"
              checked={!absent.includes(key)}
              onChange={(event) => {
                setAbsent(event.target.checked ? absent.filter((one) => one !== key) : [...absent, key])
              }}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <label className="below" htmlFor={`${id}-guest`}>
        {t('workshops.attendance.guest')}
        <input
          id={`${id}-guest`}
          maxLength={200}
          value={guest}
          onChange={(event) => {
            setGuest(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('workshops.attendance.save')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('workshops.cancel')}
        </button>
      </div>
    </form>
  )
}
