import type { ReactNode } from 'react'
import type { Counter } from '@blaupause/contract/awards'
import { Mark } from '../../marks/mark.js'
import { useSay } from '../../i18n/use-say.js'

/** Above so many squares the picture says no more than the figure. */
const MOST = 100
const KINDS = [
  ['checked', 'belegt'],
  ['shown', 'gemeldet'],
  ['dead', 'ueberfaellig'],
  ['missing', 'nicht'],
] as const

/** The figure that decides, and one square for each procedure up to the line: full, outlined, spike and empty carry the meaning, not colour alone. */
export function CountStrip({ counter, onWhat }: { counter: Counter; onWhat: string }): ReactNode {
  const { t, format } = useSay()
  const { counted, threshold, segments, seenOn, countedOn, portal } = counter
  const day = seenOn ?? countedOn
  const cells = KINDS.flatMap(([kind, mark]) => Array.from({ length: segments[kind] }, () => mark)).slice(0, MOST)
  const spoken = KINDS.filter(([kind]) => segments[kind] > 0).map(([kind]) =>
    t(`counter.segment.${kind}`, { smart_count: segments[kind], n: format.number(segments[kind]), threshold: threshold ?? 0 }),
  )
  return (
    <section className="count" aria-label={t('counter.count')}>
      <div>
        <p className="fig">
          <b>{format.number(counted)}</b>
          <span>{threshold === null ? t('counter.procedures') : t('counter.of', { threshold })}</span>
        </p>
        <p className="source">
          {t('counter.decides', { portal })} {day !== null && t('counter.as_of', { on: format.date(day) })} <a href={onWhat}>{t('counter.what_counts')}</a>
        </p>
      </div>
      {cells.length > 0 && (
        <div>
          <div className="cells" role="img" aria-label={spoken.join(', ')}>
            {cells.map((mark, at) => (
              <i key={at} className={mark} />
            ))}
          </div>
          <ul className="legend">
            {KINDS.filter(([kind]) => segments[kind] > 0).map(([kind, mark]) => (
              <li key={kind}>
                <span className={`state ${mark}`}>
                  <Mark state={mark} />
                  {t(`counter.segment.${kind}`, { smart_count: segments[kind], n: format.number(segments[kind]), threshold: threshold ?? 0 })}
                </span>
              </li>
            ))}
            {segments.said > 0 && (
              <li>
                <span className="state gemeldet">
                  <Mark state="gemeldet" />
                  {t('counter.segment.said', { smart_count: segments.said })}
                </span>
              </li>
            )}
          </ul>
        </div>
      )}
    </section>
  )
}
