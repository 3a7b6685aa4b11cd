import type { ReactNode } from 'react'
import type { BlockerEvent, BlockerView } from '@blaupause/contract/blockers'
import { useSay } from '../i18n/use-say.js'

/** What was done with the blocker, newest first: which organisation, and the text of it. */
export function BlockerHistory({ blocker }: { blocker: BlockerView }): ReactNode {
  const { t, format } = useSay()
  const sentence = ({ type, facts }: BlockerEvent): string =>
    t(`blockers.event.${type.replace(/^blocker\.|\.v\d+$/g, '').replace(/\W/g, '_')}`, {
      _: type,
      smart_count: Number(facts['held'] ?? facts['released'] ?? facts['left'] ?? 0),
      to: facts['to'] === 'land' || facts['to'] === 'programme' ? t(`blockers.to.${facts['to']}`) : String(facts['to'] ?? ''),
      on: typeof facts['on'] === 'string' ? format.date(facts['on']) : '–',
      by: typeof facts['answerBy'] === 'string' ? format.date(facts['answerBy']) : '–',
      how: facts['channel'] === 'guest-link' ? t('blockers.by_link') : '',
    })
  return (
    <section className="part" aria-labelledby="verlauf">
      <h2 id="verlauf">{t('history.title')}</h2>
      <ul className="history">
        {blocker.history.map((event) => (
          <li key={event.id}>
            <time dateTime={event.recordedAt}>{format.moment(event.recordedAt)}</time>
            <div>
              {sentence(event)}
              <small>{event.role === 'system' ? t('history.system') : event.organisation}</small>
              {event.text !== null && <blockquote>{event.text}</blockquote>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
