import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Tasks } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { SettleButton } from './outcome-card.js'

/** What was agreed at workshops and lies with the reader: done here, and taken back. */
export function AgreedTasks({ agreed, today }: { agreed: Tasks['agreed']; today: string }): ReactNode {
  const { t, format } = useSay()
  return (
    <section className="agreed" aria-labelledby="vereinbart">
      <h2 id="vereinbart">{t('workshops.agreed')}</h2>
      <ul className="list">
        {agreed.map((one) => (
          <li key={one.id}>
            <b>{one.text}</b>
            <small>
              {one.doneOn !== null ? (
                <State state="belegt">{t('workshops.state.done', { on: format.short(one.doneOn) })}</State>
              ) : (
                one.dueOn !== null && <State state={one.dueOn < today ? 'ueberfaellig' : 'laeuft'}>{t('workshops.until', { on: format.due(one.dueOn) })}</State>
              )}{' '}
              {t(`workshops.kind.${one.kind}`)}, <Link to={`/workshops/${one.workshop.id}#${one.id}`}>{one.workshop.title}</Link>
            </small>
            <SettleButton outcome={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}
