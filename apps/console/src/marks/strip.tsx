import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { DisplayState } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'
import { present, segments, type Counts } from './counts.js'

/** Count strip: one segment is one authority; height and form say the state, colour repeats it. */
export function Strip({ counts }: { counts: Counts }): ReactNode {
  const { t } = useSay()
  const label = present(counts)
    .map(([state, count]) => `${count} ${t(`mark.${state}`)}`)
    .join(', ')
  return (
    <span className="strip" role="img" aria-label={label}>
      {segments(counts).map((state, index) => (
        <i key={index} className={state} />
      ))}
    </span>
  )
}

/** The counts in words: mark, number, state; with `to` each leads to its rows. */
export function CountList({ counts, to }: { counts: Counts; to?: (state: DisplayState) => string }): ReactNode {
  const { t, format } = useSay()
  return (
    <ul className="key-list">
      {present(counts).map(([state, count]) => (
        <li key={state}>
          <span className={`state ${state}`}>
            <span className={`mark ${state}`} aria-hidden="true" />
            <span>
              {to ? (
                <Link className="quiet" to={to(state)}>
                  <b>{format.number(count)}</b> {t(`mark.${state}`)}
                </Link>
              ) : (
                <>
                  <b>{format.number(count)}</b> {t(`mark.${state}`)}
                </>
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
