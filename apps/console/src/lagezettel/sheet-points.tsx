import type { ReactNode } from 'react'
import type { Lagezettel } from '@blaupause/contract/lagezettel'
import { useSay } from '../i18n/use-say.js'

/** What holds up most authorities, with whom it lies and since when. */
export function SheetPoints({ sheet: { points } }: { sheet: Lagezettel }): ReactNode {
  const { t, text, format, party } = useSay()
  if (points.length === 0) return null
  return (
    <section className="rule">
      <h2>{t('lagezettel.points')}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('lagezettel.points')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('lagezettel.step')}</th>
              <th scope="col">{t('lagezettel.lies')}</th>
              <th scope="col" className="num">
                {t('lagezettel.authorities')}
              </th>
              <th scope="col" className="num">
                {t('lagezettel.inhabitants')}
              </th>
              <th scope="col" className="num">
                {t('lagezettel.since')}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={`${point.party} ${text(point.step)} ${point.onlinedienst}`}>
                <th scope="row">{[text(point.step), point.onlinedienst].filter(Boolean).join(': ')}</th>
                <td>{party(point.party)}</td>
                <td className="num">{format.number(point.rollouts)}</td>
                <td className="num">{format.number(point.inhabitants)}</td>
                <td className="num">{t('lagezettel.days', { days: point.days })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
