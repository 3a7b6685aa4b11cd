import type { ReactNode } from 'react'
import type { Counter } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'
import { inWords, sentence } from './counter-words.js'

const [LEFT, RIGHT, TOP, BOTTOM] = [24, 262, 12, 100]

/** How the figure has moved, month by month, as steps and as a table. */
export function TrendFigure({ counter: { trend, threshold } }: { counter: Counter }): ReactNode {
  const say = useSay()
  const { t, format } = say
  const [first, last] = [trend[0], trend.at(-1)]
  if (!first || !last || trend.length < 2) return null
  const low = Math.min(...trend.map(({ counted }) => counted), threshold ?? Infinity)
  const high = Math.max(...trend.map(({ counted }) => counted), threshold ?? 0)
  const base = Math.max(0, low - Math.max(3, Math.round((high - low) * 0.5)))
  const x = (at: number) => LEFT + ((RIGHT - LEFT) * at) / (trend.length - 1)
  const y = (value: number) => BOTTOM - ((BOTTOM - TOP) * (value - base)) / Math.max(1, high - base)
  const path = trend.map(({ counted }, at) => (at === 0 ? `M${x(0)} ${y(counted)}` : `H${x(at)}V${y(counted)}`)).join('')
  const gained = last.counted - first.counted
  const name = t('counter.trend_spoken', {
    from: first.counted,
    first: format.month(first.on),
    to: last.counted,
    last: format.month(last.on),
    line: threshold ?? '–',
  })
  return (
    <section className="rule counter-trend" aria-labelledby="verlauf">
      <h2 id="verlauf">
        {gained > 0
          ? sentence(t('counter.gained', { smart_count: gained, n: inWords(say, gained), month: format.month(first.on) })).replace(/\.$/, '')
          : gained < 0
            ? t('counter.lost', { smart_count: -gained, n: inWords(say, -gained), month: format.month(first.on) })
            : t('counter.same', { month: format.month(first.on) })}
      </h2>
      <svg viewBox="0 0 300 124" role="img" aria-label={name}>
        {threshold !== null && (
          <>
            <path className="goal" d={`M${LEFT} ${y(threshold)}H290`} />
            <text className="b" x="290" y={y(threshold) - 5} textAnchor="end">
              {threshold}
            </text>
          </>
        )}
        <path className="ln" d={path} />
        <circle cx={RIGHT} cy={y(last.counted)} r="4" fill="currentColor" />
        <text className="b" x={RIGHT + 8} y={y(last.counted) + (threshold !== null && Math.abs(y(last.counted) - y(threshold)) < 18 ? 16 : 5)}>
          {last.counted}
        </text>
        <text x={LEFT} y={y(first.counted) - 7}>
          {first.counted}
        </text>
        <path className="ax" d="M24 106H290" />
        <text x={LEFT} y="121">
          {format.month(first.on)}
        </text>
        <text x={RIGHT} y="121" textAnchor="middle">
          {format.month(last.on)}
        </text>
      </svg>
      <details>
        <summary>{t('counter.as_table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('counter.month')}</th>
              <th scope="col" className="num">
                {t('counter.procedures')}
              </th>
            </tr>
          </thead>
          <tbody>
            {trend.map(({ on, counted }) => (
              <tr key={on}>
                <th scope="row">{format.date(on)}</th>
                <td className="num">{counted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
