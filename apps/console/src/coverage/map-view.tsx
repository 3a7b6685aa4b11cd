import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { CoverageArea } from '@blaupause/contract/coverage'
import { groupedKey } from '../i18n/format.js'
import { useSay } from '../i18n/use-say.js'
import { mapClass, mapClasses } from './map-class.js'
import { nextShape, presentKey, type Shape, type Shapes } from '@blaupause/domain/geometry'
import { shareText } from './share-text.js'

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const

/** The drawing. One stop for the keyboard; arrows go from area to area, and what an area says stands below the map too. */
export function MapView({
  shapes: { shapes, lines, width, height },
  areas,
  measure,
  onChoose,
}: {
  shapes: Shapes
  areas: readonly CoverageArea[]
  measure: 'claimed' | 'proven'
  onChoose: ((key: string) => void) | undefined
}): ReactNode {
  const { t, format, language } = useSay()
  const frame = useRef<SVGSVGElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const known = useMemo(() => new Map(areas.map((area) => [area.key, area])), [areas])
  const asked = useMemo(() => shapes.filter(({ key }) => known.has(presentKey(key))), [shapes, known])
  const current = asked.find(({ key }) => key === at) ?? null
  const stop = current ?? asked[0] ?? null
  const reached = (area: CoverageArea): number => (measure === 'proven' ? area.populationProven : area.populationClaimed)
  const labelOf = (shape: Shape): string => {
    const area = known.get(presentKey(shape.key))
    if (!area) return `${shape.name}: ${t('coverage.map.unknown')}`
    const label = t('coverage.map.label', {
      name: area.name,
      key: groupedKey(area.key),
      reached: format.number(reached(area)),
      inhabitants: format.number(area.population),
      share: shareText(reached(area), area.population, language),
    })
    return area.authority === null ? label : t('coverage.map.label_by', { label, authority: area.authority })
  }
  const go = (to: Shape | null | undefined): void => {
    if (!to) return
    setAt(to.key)
    frame.current?.querySelector<SVGPathElement>(`[data-key="${to.key}"]`)?.focus()
  }
  const onKey = (event: KeyboardEvent, from: Shape): void => {
    const arrow = ARROWS.find((one) => one === event.key)
    if (arrow) go(nextShape(asked, from, arrow))
    else if (event.key === 'Home') go(asked[0])
    else if (event.key === 'End') go(asked.at(-1))
    else if (onChoose && (event.key === 'Enter' || event.key === ' ')) onChoose(presentKey(from.key))
    else return
    event.preventDefault()
  }
  return (
    <figure>
      <svg ref={frame} className="areas" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t('coverage.map.title')}>
        <Patterns />
        {shapes.map((shape) => {
          const area = known.get(presentKey(shape.key))
          const step = area ? mapClass(reached(area), area.population) : null
          if (!area) return <path key={shape.key} d={shape.path} className="area off" />
          return (
            <path
              key={shape.key}
              d={shape.path}
              className={`area ${step ?? 'off'}`}
              data-key={shape.key}
              role={onChoose ? 'button' : 'img'}
              aria-label={labelOf(shape)}
              tabIndex={shape.key === stop?.key ? 0 : -1}
              onKeyDown={(event) => {
                onKey(event, shape)
              }}
              onFocus={() => {
                setAt(shape.key)
              }}
              onMouseEnter={() => {
                setAt(shape.key)
              }}
              onClick={() => {
                onChoose?.(presentKey(shape.key))
              }}
            />
          )
        })}
        <path d={lines} className="border" aria-hidden="true" />
        {current && <path d={current.path} className="here" aria-hidden="true" />}
      </svg>
      <p className="map-says" aria-live="polite">
        {current ? labelOf(current) : t('coverage.map.choose')}
      </p>
      <ul className="legend">
        {mapClasses.map((step) => (
          <li key={step}>
            <svg viewBox="0 0 20 12" aria-hidden="true">
              <rect className={`area ${step}`} x="0.5" y="0.5" width="19" height="11" />
            </svg>
            {t(`coverage.map.${step}`)}
          </li>
        ))}
      </ul>
      <figcaption className="small muted">{attribution(t('coverage.map.source', { link: '|' }))}</figcaption>
    </figure>
  )
}

/** Dots that grow denser with the step, so that the ramp reads without colour. */
function Patterns(): ReactNode {
  return (
    <defs>
      {(
        [
          ['c1', 8, 1],
          ['c2', 5, 1.1],
          ['c3', 4, 1.4],
        ] as const
      ).map(([step, size, radius]) => (
        <pattern key={step} id={`map-${step}`} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
          <rect className={`map-ground ${step}`} width={size} height={size} />
          <circle className={`map-dot ${step}`} cx={size / 2} cy={size / 2} r={radius} />
        </pattern>
      ))}
    </defs>
  )
}

function attribution(sentence: string): ReactNode {
  const [before, after] = sentence.split('|')
  return (
    <>
      {before}
      <a href="https://www.bkg.bund.de">GeoBasis-DE / BKG</a>
      {after}
    </>
  )
}
