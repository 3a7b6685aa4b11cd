import type { ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'
import { present, segments, type Counts } from './counts.js'

/** Count strip: one segment is one authority; height and form say the state, colour repeats it. */
export function Strip({ counts }: { counts: Counts }): ReactNode {
  const { t } = useSay()
  const label = present(counts).map(([state, count]) => `${count} ${t(`mark.${state}`)}`).join(', ')
  return <span className="strip" role="img" aria-label={label}>{segments(counts).map((state, index) => <i key={index} className={state} />)}</span>
}

/** The counts in words: mark, number, state. */
export function CountList({ counts }: { counts: Counts }): ReactNode {
  const { t, format } = useSay()
  return (
    <ul className="key-list">
      {present(counts).map(([state, count]) => (
        <li key={state}><span className={`state ${state}`}><span className={`mark ${state}`} aria-hidden="true" /><span><b>{format.number(count)}</b> {t(`mark.${state}`)}</span></span></li>
      ))}
    </ul>
  )
}
