import { useMemo, useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { CoverageAreas } from '@blaupause/contract/coverage'
import { landKey } from '@blaupause/domain/register'
import type { Topology } from 'topojson-specification'
import { useSay } from '../i18n/use-say.js'
import { Failure } from '../shell/failure.js'
import { Waiting } from '../shell/waiting.js'
import { mapShapes } from '@blaupause/domain/geometry'
import { MapTable } from './map-table.js'
import { MapView } from './map-view.js'
import { apiQuery, type Question } from './question.js'

type Level = 'gemeinde' | 'kreis' | 'land'

/** The map with its choice of level, and the same figures as a table. Boundaries are loaded here and nowhere else. */
export function CoverageMap({ question, ask }: { question: Question; ask: (change: Readonly<Record<string, string | undefined>>) => void }): ReactNode {
  const { t } = useSay()
  const [wanted, setLevel] = useState<Level>('kreis')
  const levels: readonly Level[] = question.land === undefined ? ['kreis', 'land'] : ['gemeinde', 'kreis']
  const level = question.kreis !== undefined ? 'gemeinde' : levels.includes(wanted) ? wanted : 'kreis'
  const file = level === 'gemeinde' ? `gemeinden-${question.land?.toLowerCase() ?? 'by'}` : level === 'kreis' ? 'kreise-de' : 'laender-de'
  const { data: topology, error: noMap } = useGetOne<Topology & { id: string }>('geo', { id: file }, { retry: false, staleTime: Infinity })
  const { data, error } = useGetOne<CoverageAreas & { id: string }>(
    'coverage-areas',
    { id: apiQuery(question, { level }) },
    { retry: false, placeholderData: (before) => before },
  )
  const within = question.kreis ?? (question.land === undefined ? '' : (landKey(question.land) ?? ''))
  const shapes = useMemo(() => (topology ? mapShapes(topology, level === 'land' ? '' : within) : null), [topology, level, within])
  const known = data?.level === level ? data : undefined
  return (
    <section className="rule map" aria-labelledby="karte">
      <div className="cap">
        <h2 id="karte">{t('coverage.map.title')}</h2>
        <div className="map-choice">
          {question.kreis === undefined && (
            <label>
              <span className="visually-hidden">{t('coverage.map.level')}</span>
              <span className="pick">
                <select
                  value={level}
                  onChange={(event) => {
                    setLevel(event.target.value as Level)
                  }}
                >
                  {levels.map((one) => (
                    <option key={one} value={one}>
                      {t(`coverage.map.${one}`)}
                    </option>
                  ))}
                </select>
              </span>
            </label>
          )}
          <label>
            <span className="visually-hidden">{t('coverage.map.measure')}</span>
            <span className="pick">
              <select
                value={question.measure}
                onChange={(event) => {
                  ask({ measure: event.target.value })
                }}
              >
                {(['claimed', 'proven'] as const).map((one) => (
                  <option key={one} value={one}>
                    {t(`coverage.map.${one}`)}
                  </option>
                ))}
              </select>
            </span>
          </label>
        </div>
      </div>
      <p className="small muted">{t(question.measure === 'proven' ? 'coverage.map.hint_proven' : 'coverage.map.hint')}</p>
      {(noMap ?? error) ? (
        <Failure error={noMap ?? error} />
      ) : !shapes || !known ? (
        <Waiting />
      ) : (
        <>
          <MapView
            key={file + within}
            shapes={shapes}
            areas={known.areas}
            measure={question.measure}
            onChoose={
              level === 'land'
                ? undefined
                : (key) => {
                    ask({ kreis: question.kreis === key.slice(0, 5) ? undefined : key.slice(0, 5) })
                  }
            }
          />
          <MapTable areas={known.areas} measure={question.measure} />
        </>
      )}
    </section>
  )
}
