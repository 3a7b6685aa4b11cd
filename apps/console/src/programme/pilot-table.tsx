import type { ReactNode } from 'react'
import { useGetMany } from 'react-admin'
import type { Lage } from '@blaupause/contract/insights'
import type { PilotMatrix } from '@blaupause/contract/programme'
import type { TerritoryView } from '@blaupause/contract/register'
import type { Onlinedienst } from '@blaupause/domain/catalogue'
import type { Programme } from '@blaupause/domain/programme'
import { groupedKey } from '../i18n/format.js'
import { useSay } from '../i18n/use-say.js'

type Cell = PilotMatrix[number]['cells'][number]

/** Pilots × services: how many authorities, and who is responsible where the pilot is not. */
export function PilotTable({
  programme,
  pilots,
  services,
  lage,
}: {
  programme: Programme
  pilots: PilotMatrix
  services: readonly Onlinedienst[]
  lage: Lage
}): ReactNode {
  const { t, text, format } = useSay()
  const { data: histories = [] } = useGetMany<{ id: string; items: TerritoryView[] }>(
    'traeger-history',
    { ids: pilots.map(({ traeger }) => traeger) },
    { retry: false },
  )
  const populationOf = (key: string): number | null =>
    histories.find((one) => one?.id === key)?.items.find(({ validTo }) => validTo === null)?.population ?? null
  const columns = programme.commitments.map(({ onlinedienst }) => {
    const service = services.find(({ id }) => id === onlinedienst)
    const counts = lage.onlinedienste.find(({ id }) => id === onlinedienst)
    return { id: onlinedienst, name: service ? text(service.shortName) : onlinedienst, total: Math.max(counts?.total ?? 0, counts?.proposed ?? 0) }
  })
  // Where no pilot acts itself, an office of the Land does: it stands behind the commitment without being a pilot.
  const byOffice = (id: string): boolean => pilots.every(({ cells }) => (cells.find(({ onlinedienst }) => onlinedienst === id)?.behoerden ?? 0) === 0)
  const insteadOf = (cell: Cell): string =>
    cell.instead === null ? t('programmes.not_here') : t(byOffice(cell.onlinedienst) ? 'programmes.office' : 'programmes.instead', { who: cell.instead.name })
  return (
    <section aria-labelledby="piloten">
      <h2 id="piloten">{t('programmes.pilots')}</h2>
      <table className="plain pilots" role="table" aria-labelledby="piloten">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('programmes.pilot')}
            </th>
            {columns.map(({ id, name }) => (
              <th key={id} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {pilots.map(({ traeger, name, cells }) => {
            const gemeinden = programme.pilots.find((pilot) => pilot.traeger === traeger)?.gemeinden ?? 1
            const population = populationOf(traeger)
            return (
              <tr key={traeger} role="row">
                <th role="rowheader" scope="row">
                  <b>{name}</b>
                  <small className="muted">
                    {groupedKey(traeger)}
                    {gemeinden > 1 && `, ${t('programmes.gemeinden', { smart_count: gemeinden })}`}
                    {population !== null && (
                      <>
                        <br />
                        {t('programmes.inhabitants', { count: format.number(population) })}
                      </>
                    )}
                  </small>
                </th>
                {columns.map(({ id, name: service }) => {
                  const cell = cells.find(({ onlinedienst }) => onlinedienst === id)
                  if (!cell || cell.behoerden === 0)
                    return (
                      <td key={id} role="cell" data-l={service} className="hatch">
                        <span>{cell ? insteadOf(cell) : t('programmes.not_here')}</span>
                      </td>
                    )
                  return (
                    <td key={id} role="cell" data-l={service}>
                      <span>
                        {t('programmes.cell', { smart_count: cell.behoerden })}
                        {cell.via !== null && <small className="muted">{t(`programmes.via.${cell.via}`)}</small>}
                      </span>
                    </td>
                  )
                })}
              </tr>
            )
          })}
          <tr role="row">
            <th role="rowheader" scope="row">
              <b>{t('programmes.total')}</b>
            </th>
            {columns.map(({ id, name, total }) => (
              <td key={id} role="cell" data-l={name}>
                <b>{t('programmes.cell', { smart_count: total })}</b>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="source">{t('programmes.computed')}</p>
    </section>
  )
}
