import type { ReactNode } from 'react'
import type { AgendaItem } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'

/** The day as one line: when which item begins. A tap leads to it. */
export function AgendaLine({ agenda }: { agenda: readonly AgendaItem[] }): ReactNode {
  const { t } = useSay()
  if (agenda.length === 0) return null
  return (
    <nav className="agenda-line" aria-label={t('workshops.agenda')}>
      <ol>
        {agenda.map(({ id, title, kind, planned, startsAt }) => (
          <li key={id} style={{ flexGrow: planned }} className={kind === 'break' ? 'pause' : undefined}>
            <a className="quiet" title={title} href={`#punkt-${id}`}>
              <b>{title}</b>
              {startsAt !== null && <small>{startsAt.replace(/^0/, '')}</small>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
