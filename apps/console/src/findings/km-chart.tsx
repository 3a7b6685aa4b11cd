import { useRef, type ReactNode } from 'react'
import type { Curves, FindingDetail } from '@blaupause/contract/findings'
import { curveGeometry, type CurveGeometry } from '@blaupause/domain/findings'
import { useSay } from '../i18n/use-say.js'
import { useWidth } from '../marks/use-width.js'
import { days } from './days.js'
import { labelsApart } from './labels-apart.js'

const HEIGHT = 220

type Groups = NonNullable<FindingDetail['groups']>

/** Both curves rise, told apart by dash and label; band 95 %, ticks for what still runs, medians dotted, numbers under way below. A phone gets its own drawing. */
export function KmChart({ curves, groups, statement }: { curves: Curves; groups: Groups; statement: string }): ReactNode {
  const { t, language } = useSay()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame) || 560
  const narrow = width < 520
  const [left, right] = [46, narrow ? 8 : 132]
  const plot = Math.max(160, width - left - right)
  const geometry = curveGeometry(curves, plot, HEIGHT)
  const ticks = narrow ? curves.ticks.filter((_, index) => index % Math.ceil(curves.ticks.length / 5) === 0) : curves.ticks
  const median = (side: 'withIt' | 'without'): string => (groups[side].median.estimable ? days(groups[side].median.days, language) : t('findings.not_reached'))
  return (
    <div ref={frame}>
      <svg
        className="finding-chart"
        viewBox={`0 -16 ${width} ${HEIGHT + 136}`}
        height={HEIGHT + 136}
        width="100%"
        role="img"
        aria-label={t('findings.chart_label', { statement, withIt: median('withIt'), without: median('without') })}
      >
        <g transform={`translate(${left} 0)`}>
          {[0, 0.25, 0.5, 0.75, 1].map((share) => (
            <g key={share}>
              <path className="gr" d={`M0 ${geometry.y(share)}H${plot}`} />
              <text x={-8} y={geometry.y(share) + 4} textAnchor="end">
                {share * 100}
                {language === 'de' ? '\u00a0' : ''}%
              </text>
            </g>
          ))}
          <path className="b0" d={geometry.without.band} />
          <path className="b1" d={geometry.withIt.band} />
          <path className="c0" d={geometry.without.line} />
          <path className="c1" d={geometry.withIt.line} />
          {geometry.without.censored.map(({ x, y }, index) => (
            <path key={index} className="z0" d={`M${x} ${y - 5}v10`} />
          ))}
          {geometry.withIt.censored.map(({ x, y }, index) => (
            <path key={index} className="z1" d={`M${x} ${y - 5}v10`} />
          ))}
          <Medians groups={groups} geometry={geometry} />
          {!narrow && <Names groups={groups} geometry={geometry} plot={plot} />}
          <path className="ax" d={`M0 ${HEIGHT}H${plot}`} />
          {ticks.map(({ day, withIt, without }) => (
            <g key={day} transform={`translate(${geometry.x(day)} 0)`} textAnchor="middle">
              <path className="ax" d={`M0 ${HEIGHT}v5`} />
              <text y={HEIGHT + 20}>{day}</text>
              <text y={HEIGHT + 80}>{withIt}</text>
              <text y={HEIGHT + 112}>{without}</text>
            </g>
          ))}
          <text x={plot} y={HEIGHT + 38} textAnchor="end">
            {t('findings.axis')}
          </text>
          <text className="yes" x={-left} y={HEIGHT + 62}>
            {t('findings.underway_with')}
          </text>
          <text className="no" x={-left} y={HEIGHT + 97}>
            {t('findings.underway_without')}
          </text>
        </g>
      </svg>
      {narrow && (
        <p className="finding-legend">
          <span>
            <i className="dash yes" aria-hidden="true" />
            {t('findings.yes')}, {t('findings.live_of', { live: groups.withIt.live, n: groups.withIt.n })}
          </span>
          <span>
            <i className="dash no" aria-hidden="true" />
            {t('findings.no')}, {t('findings.live_of', { live: groups.without.live, n: groups.without.n })}
          </span>
        </p>
      )}
    </div>
  )
}

function Names({ groups, geometry, plot }: { groups: Groups; geometry: CurveGeometry; plot: number }): ReactNode {
  const { t } = useSay()
  const [yes, no] = [geometry.withIt.end, geometry.without.end]
  const clamped = { yes: Math.min(HEIGHT - 24, Math.max(4, yes.y)), no: Math.min(HEIGHT - 24, Math.max(4, no.y)) }
  const at = labelsApart(clamped)
  const name = (side: 'withIt' | 'without', y: number, kind: 'yes' | 'no', word: string): ReactNode => (
    <>
      <text className={`name ${kind}`} x={plot + 10} y={y}>
        {word}
      </text>
      <text x={plot + 10} y={y + 16}>
        {t('findings.live_of', { live: groups[side].live, n: groups[side].n })}
      </text>
    </>
  )
  return (
    <>
      {name('withIt', at.yes, 'yes', t('findings.yes'))}
      {name('without', at.no, 'no', t('findings.no'))}
    </>
  )
}

function Medians({ groups, geometry }: { groups: Groups; geometry: CurveGeometry }): ReactNode {
  const { language } = useSay()
  return (['withIt', 'without'] as const).map((side) => {
    const { median } = groups[side]
    if (!median.estimable) return null
    return (
      <g key={side}>
        <path className="md" d={`M0 ${geometry.y(0.5)}H${geometry.x(median.days)}V${geometry.y(0)}`} />
        <text className="md-n" x={geometry.x(median.days) - 4} y={geometry.y(0.5) - 6} textAnchor="end">
          {days(median.days, language)}
        </text>
      </g>
    )
  })
}
