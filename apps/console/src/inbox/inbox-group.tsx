import { useId, useState, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Me } from '@blaupause/contract/identity'
import type { AllRead, NotificationGroup } from '@blaupause/contract/notifications'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { GroupEntries, type InboxFilter } from './group-entries.js'
import { nameOf, whereOf } from './name-of.js'
import { SnoozeForm } from './snooze-form.js'
import { whatSentence, whySentence } from './what-sentence.js'

/** Entries that say the same as one: how many authorities, the longest of them; opened on demand, dealt with at once. */
export function InboxGroup({ group, filter, me }: { group: NotificationGroup; filter: InboxFilter; me: Me }): ReactNode {
  const say = useSay()
  const { t, format } = say
  const id = useId()
  const { key, count, authorities, unread, latestAt, longest } = group
  const { step, subject, blocker } = longest
  const name = subject?.title ?? nameOf(say, longest)
  const command = useCommand<AllRead>(t('inbox.label.group', { what: name }))
  const [opened, setOpened] = useState(false)
  const [putOff, setPutOff] = useState(false)
  const send = (verb: 'read' | 'done'): void => {
    void command.send(`/notifications/groups/${key}/${verb}`, { upTo: latestAt })
  }
  const open = longest.state === 'unread' || longest.state === 'read'
  return (
    <li className={unread > 0 ? 'entry group unread' : 'entry group'}>
      <p className="entry-head">
        {unread > 0 && <span className="new">{t('inbox.group.new', { smart_count: unread })}</span>}
        <span>{t(`inbox.kinds.${longest.kind}`)}</span>
        <span className="muted">{t('inbox.group.latest', { at: format.moment(latestAt) })}</span>
      </p>
      <h2 id={`${id}-what`}>
        {name},{' '}
        {t(`inbox.group.${subject !== null ? 'entries' : longest.kind === 'stale-waiting' ? 'waits' : 'at'}`, {
          smart_count: subject !== null ? count : authorities,
        })}
      </h2>
      {blocker !== null && (
        <p className="small">
          <Link to={`/blocker/${blocker.id}`}>{blocker.title}</Link>
        </p>
      )}
      <p className="entry-what">
        {step && <Mark state={step.mark} label={t(`mark.${step.mark}`)} />}
        <span>
          {subject === null ? t('inbox.group.longest', { behoerde: whereOf(longest) }) : nameOf(say, longest)} {whatSentence(say, longest, me.today)}
        </span>
      </p>
      {open && <p className="small muted">{whySentence(say, longest, me.actor.role)}</p>}
      <div className="btns">
        <button
          type="button"
          className="btn"
          aria-expanded={opened}
          aria-describedby={`${id}-what`}
          onClick={() => {
            setOpened(!opened)
          }}
        >
          {t(opened ? 'inbox.group.close' : 'inbox.group.open', { smart_count: count })}
        </button>
        {open && (
          <button
            type="button"
            className="btn btn--text"
            disabled={command.busy}
            aria-describedby={`${id}-what`}
            onClick={() => {
              send('done')
            }}
          >
            {t('inbox.group.done')}
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
            {t('inbox.group.snooze')}
          </button>
        )}
        {open && unread > 0 && (
          <button
            type="button"
            className="btn btn--text"
            disabled={command.busy}
            aria-describedby={`${id}-what`}
            onClick={() => {
              send('read')
            }}
          >
            {t('inbox.group.read')}
          </button>
        )}
      </div>
      {putOff && (
        <SnoozeForm
          path={`/notifications/groups/${key}/snooze`}
          upTo={latestAt}
          name={name}
          today={me.today}
          onDone={() => {
            setPutOff(false)
          }}
        />
      )}
      <Outcome command={command} />
      {opened && <GroupEntries group={key} filter={filter} me={me} />}
    </li>
  )
}
