import { useState, type ReactNode } from 'react'
import type { CoverageArea } from '@blaupause/contract/coverage'
import { groupedKey } from '../i18n/format.js'
import { useSay } from '../i18n/use-say.js'
import { shareText } from './share-text.js'

/** The map's twin: the same areas and figures in rows, made when it is opened. */
export function MapTable({ areas, measure }: { areas: readonly CoverageArea[]; measure: 'claimed' | 'proven' }): ReactNode {
  const { t, format, language } = useSay()
  const [open, setOpen] = useState(false)
  const reached = (area: CoverageArea): number => (measure === 'proven' ? area.populationProven : area.populationClaimed)
  return (
    <details
      className="rest"
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{t('coverage.map.table')}</summary>
      {open && (
        <div className="scroll twin" tabIndex={0} role="region" aria-label={t('coverage.map.table')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('coverage.map.area')}</th>
                <th scope="col" className="num">
                  {t('coverage.map.share')}
                </th>
                <th scope="col" className="num">
                  {t('coverage.map.reached')}
                </th>
                <th scope="col" className="num">
                  {t('coverage.map.inhabitants')}
                </th>
              </tr>
            </thead>
            <tbody>
              {areas.map((area) => (
                <tr key={area.key}>
                  <th scope="row">
                    {area.name} <small className="key">{groupedKey(area.key)}</small>
                  </th>
                  <td className="num">{shareText(reached(area), area.population, language)}</td>
                  <td className="num">{format.number(reached(area))}</td>
                  <td className="num">{format.number(area.population)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
