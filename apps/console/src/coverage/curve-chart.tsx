import { useRef, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { CoverageCurve, CoveragePoint } from '@blaupause/contract/coverage'
import { handOver } from '../data/save-file.js'
import { useSay } from '../i18n/use-say.js'
import { useWidth } from '../marks/use-width.js'
import { Failure } from '../shell/failure.js'
import { Waiting } from '../shell/waiting.js'
import { curveOf } from './curve-scale.js'
import { apiQuery, type Question } from './question.js'
import { shareText } from './share-text.js'

const HEIGHT = 180
const LEFT = 44
const RIGHT = 64

/** Shares over the weeks: live drawn through, proven dashed, each named at its line; the values below as a table and as CSV. */
export function CurveChart({ question }: { question: Question }): ReactNode {
  const { t, format } = useSay()
  const { data, error } = useGetOne<CoverageCurve & { id: string }>(
    'coverage-curve',
    { id: apiQuery(question) },
    { retry: false, placeholderData: (before) => before },
  )
  return (
    <section className="rule curve" aria-labelledby="verlauf">
      <div className="cap">
        <h2 id="verlauf">{t('coverage.curve.title')}</h2>
      </div>
      {error ? (
        <Failure error={error} />
      ) : !data ? (
        <Waiting />
      ) : (
        <>
          <p className="small muted">
            {t('coverage.curve.hint', { knownOn: format.date(data.stand.knownOn) })}
            {(data.points[0]?.on ?? data.stand.on) < data.stand.oldestRegisterOn &&
              ` ${t('coverage.curve.oldest', { on: format.date(data.stand.oldestRegisterOn) })}`}
          </p>
          <Drawing points={data.points} />
          <Values points={data.points} />
        </>
      )}
    </section>
  )
}

function Drawing({ points }: { points: readonly CoveragePoint[] }): ReactNode {
  const { t, format, language } = useSay()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame) || 480
  const curve = curveOf(points, width - LEFT - RIGHT, HEIGHT)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const share = (point: CoveragePoint): string => shareText(point.claimed, point.responsible, language)
  return (
    <div ref={frame}>
      <svg
        className="chart"
        viewBox={`0 -10 ${width} ${HEIGHT + 34}`}
        height={HEIGHT + 34}
        width="100%"
        role="img"
        aria-label={t('coverage.curve.label', { from: format.date(first.on), first: share(first), to: format.date(last.on), last: share(last) })}
      >
        <g transform={`translate(${LEFT} 0)`}>
          {curve.marks.map(({ share: value, y }) => (
            <g key={value}>
              <line className="scale" x1={0} x2={width - LEFT - RIGHT} y1={y} y2={y} />
              <text className="axis" x={-8} y={y + 4} textAnchor="end">
                {shareText(value * 1000, 1000, language)}
              </text>
            </g>
          ))}
          <path className="line claimed" d={curve.claimed} />
          <path className="line proven" d={curve.proven} />
          <text className="name" x={width - LEFT - RIGHT + 8} y={curve.ends.claimed + 5}>
            {t('coverage.curve.claimed')}
          </text>
          <text className="name" x={width - LEFT - RIGHT + 8} y={curve.ends.proven + 5}>
            {t('coverage.curve.proven')}
          </text>
          <text className="axis" x={0} y={HEIGHT + 20}>
            {format.date(first.on)}
          </text>
          <text className="axis" x={width - LEFT - RIGHT} y={HEIGHT + 20} textAnchor="end">
            {format.date(last.on)}
          </text>
        </g>
      </svg>
    </div>
  )
}

function Values({ points }: { points: readonly CoveragePoint[] }): ReactNode {
  const { t, format, language } = useSay()
  return (
    <>
      <details className="rest">
        <summary>{t('coverage.curve.table')}</summary>
        <div className="scroll twin" tabIndex={0} role="region" aria-label={t('coverage.curve.table')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('coverage.curve.week')}</th>
                <th scope="col" className="num">
                  {t('coverage.curve.claimed')}
                </th>
                <th scope="col" className="num">
                  {t('coverage.curve.proven')}
                </th>
                <th scope="col" className="num">
                  {t('coverage.by_population')}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...points].reverse().map((point) => (
                <tr key={point.on}>
                  <th scope="row">{format.date(point.on)}</th>
                  <td className="num">{t('coverage.of', { part: format.number(point.claimed), whole: format.number(point.responsible) })}</td>
                  <td className="num">{format.number(point.proven)}</td>
                  <td className="num">{shareText(point.populationClaimed, point.population, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <p>
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            saveCsv(points)
          }}
        >
          {t('coverage.curve.csv')}
        </button>
      </p>
    </>
  )
}

/** The values as a file, with the api's own names in the head. */
function saveCsv(points: readonly CoveragePoint[]): void {
  const names = ['on', 'responsible', 'claimed', 'proven', 'population', 'populationClaimed', 'populationProven'] as const
  handOver(
    new Blob([[names.join(';'), ...points.map((point) => names.map((name) => point[name]).join(';'))].join('\r\n')], { type: 'text/csv' }),
    `abdeckung-${points.at(-1)?.on ?? ''}.csv`,
  )
}
