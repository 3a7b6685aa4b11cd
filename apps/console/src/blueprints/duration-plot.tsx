import type { ReactNode } from 'react'
import type { Evidence } from '@blaupause/domain/blueprints'
import { useSay } from '../i18n/use-say.js'

const WIDTH = 540
const LEFT = 12
const RIGHT = 528
const BASE = 86

type Measured = Extract<Evidence, { rung: 'cases' | 'statistics' }>

/** Working days on one axis: each case a dot, or the band, median and "four of five" of many. */
export function DurationPlot({ evidence }: { evidence: Measured }): ReactNode {
  const { t, format } = useSay()
  const top = evidence.rung === 'cases' ? Math.max(...evidence.workingDays) : Math.max(evidence.p80, evidence.interval.high)
  const tick = [1, 2, 5, 10, 20, 50, 100].find((step) => top / step <= 6) ?? 200
  const end = tick * (Math.floor(top / tick) + 1)
  const x = (days: number): number => LEFT + ((RIGHT - LEFT) * days) / end
  const ticks = Array.from({ length: end / tick + 1 }, (_, index) => index * tick)
  // The two lines may meet; their words must not.
  const close = evidence.rung === 'statistics' && x(evidence.p80) - x(evidence.median) < 40
  const label =
    evidence.rung === 'cases'
      ? t('blueprints.plot_cases', { list: evidence.workingDays.map(format.number).join(', ') })
      : t('blueprints.plot_statistics', { n: evidence.n, median: evidence.median, p80: evidence.p80 })
  return (
    <svg viewBox={`0 0 ${WIDTH} 124`} role="img" aria-label={label}>
      {evidence.rung === 'statistics' && (
        <>
          <rect
            className="iv"
            x={x(evidence.interval.low)}
            y={20}
            width={Math.max(2, x(evidence.interval.high) - x(evidence.interval.low))}
            height={BASE - 20}
          />
          <path className="md" d={`M${x(evidence.median)} 20V${BASE}`} />
          <text className="b" x={x(evidence.median)} y={14} textAnchor={x(evidence.median) < 60 ? 'start' : 'middle'}>
            {t('blueprints.median', { days: format.number(evidence.median) })}
          </text>
          <path className="ax" d={`M${x(evidence.p80)} 50V${BASE}`} strokeDasharray="3 3" />
          <text className="b" x={x(evidence.p80) + (close ? 8 : 0)} y={44} textAnchor={close ? 'start' : 'middle'}>
            {t('blueprints.four_of_five')}
          </text>
        </>
      )}
      <path className="ax" d={`M${LEFT} ${BASE}H${RIGHT}`} />
      {evidence.rung === 'cases' &&
        stacked(evidence.workingDays).map(({ days, level }) => (
          <circle key={`${days}-${level}`} className="dot" cx={x(days)} cy={BASE - 10 - level * 12} r={5} />
        ))}
      {ticks.map((days) => (
        <g key={days}>
          <path className="ax" d={`M${x(days)} ${BASE}v4`} />
          <text x={x(days)} y={BASE + 18} textAnchor="middle">
            {format.number(days)}
          </text>
        </g>
      ))}
      <text x={RIGHT} y={120} textAnchor="end">
        {t('blueprints.axis')}
      </text>
    </svg>
  )
}

/** Cases of the same length stand on top of each other. */
function stacked(list: readonly number[]): { days: number; level: number }[] {
  return list.map((days, index) => ({ days, level: list.slice(0, index).filter((one) => one === days).length }))
}
