import { useState, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Me } from '@blaupause/contract/identity'
import type { Notification, NotificationState } from '@blaupause/contract/notifications'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { previewOf } from '../blockers/preview-of.js'
import { Mark } from '../marks/mark.js'
import { CalendarFile } from './calendar-file.js'
import { Chain } from './chain.js'
import { nameOf, whereOf } from './name-of.js'
import { placeOf } from './place-of.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { SnoozeForm } from './snooze-form.js'
import { whatSentence, whySentence } from './what-sentence.js'

/** One entry: what, why the reader, where it stands, and the way to its step. Going there is reading it. In a group it says only what the group does not. */
export function InboxEntry({ entry, me, inGroup = false }: { entry: Notification; me: Me; inGroup?: boolean }): ReactNode {
  const say = useSay()
  const { t, format } = say
  const { id, state, step, subject, closedBecause, snoozedUntil, proposal } = entry
  const name = proposal?.title ?? nameOf(say, entry)
  const where = whereOf(entry)
  const command = useCommand<NotificationState>(t('inbox.label.read', { what: name }))
  const [putOff, setPutOff] = useState(false)
  const send = (verb: 'read' | 'unread' | 'done'): void => {
    void command.send(`/notifications/${id}/${verb}`, {})
  }
  const open = state !== 'done'
  const Heading = inGroup ? 'h3' : 'h2'
  return (
    <li className={state === 'unread' ? 'entry unread' : 'entry'}>
      <p className="entry-head">
        {state === 'unread' && <span className="new">{t('inbox.new')}</span>}
        {!inGroup && <span>{t(`inbox.kinds.${entry.kind}`)}</span>}
        <span className="muted">{t('inbox.received', { at: format.moment(entry.recordedAt) })}</span>
      </p>
      <Heading id={`${id}-what`}>
        <Link
          className="quiet"
          to={proposal ? previewOf(proposal.blocker) : placeOf(entry, me.actor.role)}
          onClick={() => {
            if (state === 'unread') send('read')
          }}
        >
          {inGroup && !proposal && subject === null ? where : name}
        </Link>
      </Heading>
      {!inGroup && entry.blocker !== null && !proposal && (
        <p className="small">
          <Link to={`/blocker/${entry.blocker.id}`}>{entry.blocker.title}</Link>
        </p>
      )}
      <p className="entry-what">
        {step && !proposal && entry.kind !== 'authority-ended' && <Mark state={step.mark} label={t(`mark.${step.mark}`)} />}
        <span>
          {whatSentence(say, entry, me.today)}
          {(!inGroup || subject !== null) && !proposal && (
            <>
              {' '}
              <span className="muted">{where}</span>
            </>
          )}
        </span>
      </p>
      {open && !inGroup && <p className="small muted">{whySentence(say, entry, me.actor.role)}</p>}
      <Chain entry={entry} />
      {closedBecause !== null && <p className="small muted">{t(`inbox.${subject === null ? 'closed' : 'closed_subject'}.${closedBecause}`)}</p>}
      {state === 'snoozed' && snoozedUntil !== null && <p className="small">{t('inbox.snoozed_until', { on: format.due(snoozedUntil) })}</p>}
      {closedBecause === null && (
        <div className="btns">
          {open && proposal && proposal.rollouts > 0 && (
            <Link
              className="btn btn--primary"
              to={previewOf(proposal.blocker)}
              aria-describedby={`${id}-what`}
              onClick={() => {
                if (state === 'unread') send('read')
              }}
            >
              {t('inbox.to_preview')}
            </Link>
          )}
          {open && (
            <button
              type="button"
              className="btn"
              disabled={command.busy}
              aria-describedby={`${id}-what`}
              onClick={() => {
                send('done')
              }}
            >
              {t('inbox.done')}
            </button>
          )}
          {open && (
            <button
              type="button"
              className="btn btn--text"
              aria-expanded={putOff}
              aria-describedby={`${id}-what`}
              onClick={() => {
                setPutOff(!putOff)
              }}
            >
              {t('inbox.snooze')}
            </button>
          )}
          {state === 'unread' && (
            <button
              type="button"
              className="btn btn--text"
              disabled={command.busy}
              aria-describedby={`${id}-what`}
              onClick={() => {
                send('read')
              }}
            >
              {t('inbox.read')}
            </button>
          )}
          {open && <CalendarFile entry={entry} />}
          {(state === 'done' || state === 'snoozed') && (
            <button
              type="button"
              className="btn btn--text"
              disabled={command.busy}
              aria-describedby={`${id}-what`}
              onClick={() => {
                send('unread')
              }}
            >
              {t('inbox.reopen')}
            </button>
          )}
        </div>
      )}
      {putOff && (
        <SnoozeForm
          path={`/notifications/${id}/snooze`}
          name={name}
          today={me.today}
          onDone={() => {
            setPutOff(false)
          }}
        />
      )}
      <Outcome command={command} />
    </li>
  )
}
