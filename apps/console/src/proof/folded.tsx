import type { ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'

/** As many as one takes in at a glance. */
const SHOWN = 5

/** A list whose first entries stand there and whose others are one press away. `render` makes an `li` of each. */
export function Folded<T>({ entries, className, render }: { entries: readonly T[]; className: string; render: (entry: T) => ReactNode }): ReactNode {
  const { t } = useSay()
  // A single hidden entry would take the same room as the line that hides it.
  const shown = entries.length === SHOWN + 1 ? entries.length : SHOWN
  return (
    <>
      <ul className={className}>{entries.slice(0, shown).map(render)}</ul>
      {entries.length > shown && (
        <details className="rest">
          <summary>{t('proof.earlier_entries', { smart_count: entries.length - shown })}</summary>
          <ul className={className}>{entries.slice(shown).map(render)}</ul>
        </details>
      )}
    </>
  )
}
