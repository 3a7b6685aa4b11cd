import { useState, type ReactNode } from 'react'
import { NO_PILOT, type Lage } from '@blaupause/contract/insights'
import { canReadCoverage } from '@blaupause/domain/coverage'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { PilotRows } from './pilot-rows.js'
import { TotalsRow } from './totals-row.js'
import { WaitingList } from './waiting-list.js'

/** Pilots × services of one programme, with what holds most of them up beside it. One cell is open at a time. */
export function ProgrammeMatrix({ lage: whole }: { lage: Lage }): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const own = me !== undefined && !canReadCoverage(me.actor)
  const lage = own ? ownPart(whole) : whole
  const [open, setOpen] = useState<string | null>(null)
  const title = own ? t('lage.matrix_own') : t('lage.matrix', { land: t(`land.${lage.programme.land}`, { _: lage.programme.name }) })
  const id = `matrix-${lage.programme.id}`
  const rows = [
    ...lage.pilots.map((pilot) => ({ key: pilot.key, name: pilot.name, second: pilotLine(t, pilot), cells: pilot.cells })),
    ...lage.others.map((other) => ({ key: NO_PILOT, name: t('lage.others'), second: t('lage.others_of'), cells: other.cells })),
  ]
  return (
    <div className="lage-cols">
      <section aria-labelledby={id}>
        <div className="cap">
          <h2 id={id}>{title}</h2>
          <span className="small muted">{t('lage.matrix_hint')}</span>
        </div>
        <div className="scroll">
          <table className="matrix" role="table" aria-label={title}>
            <colgroup>
              <col className="pilot" />
              <col className="first" />
              {lage.onlinedienste.slice(1).map((dienst) => (
                <col key={dienst.id} />
              ))}
            </colgroup>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  {t('lage.pilot')}
                </th>
                {lage.onlinedienste.map((dienst) => (
                  <th key={dienst.id} role="columnheader" scope="col">
                    {dienst.name}
                  </th>
                ))}
              </tr>
            </thead>
            {rows.map((row) => (
              <PilotRows key={row.key} row={row} lage={lage} open={open} onOpen={setOpen} />
            ))}
            <TotalsRow lage={lage} />
          </table>
        </div>
        {!own && <p className="source">{t('lage.computed')}</p>}
      </section>
      <WaitingList lage={lage} />
    </div>
  )
}

/** Whoever sees only its own rollouts knows nothing of the others: not that they are missing, nor who is responsible there. */
function ownPart(lage: Lage): Lage {
  const services = new Set(lage.onlinedienste.filter(({ total }) => total > 0).map(({ id }) => id))
  const cellsOf = <R extends { readonly cells: Lage['pilots'][number]['cells'] }>(row: R): R => ({
    ...row,
    cells: row.cells.filter(({ onlinedienst }) => services.has(onlinedienst)),
  })
  const has = ({ cells }: { readonly cells: Lage['pilots'][number]['cells'] }): boolean => cells.some(({ total }) => total > 0)
  return {
    ...lage,
    onlinedienste: lage.onlinedienste.filter(({ id }) => services.has(id)),
    pilots: lage.pilots.filter(has).map(cellsOf),
    others: lage.others.filter(has).map(cellsOf),
  }
}

function pilotLine(t: (key: string, values?: Record<string, string | number>) => string, pilot: Lage['pilots'][number]): string {
  if (pilot.gemeinden !== null && pilot.gemeinden > 1) return t('lage.kreis_line', { smart_count: pilot.gemeinden, key: pilot.key })
  return t(`lage.kind.${pilot.kind}`, { _: '%{key}', key: pilot.key })
}
