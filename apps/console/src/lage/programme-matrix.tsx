import { useState, type ReactNode } from 'react'
import { NO_PILOT, type Lage } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { PilotRows } from './pilot-rows.js'
import { TotalsRow } from './totals-row.js'
import { WaitingList } from './waiting-list.js'

/** Pilots × services of one programme, with what holds most of them up beside it. One cell is open at a time. */
export function ProgrammeMatrix({ lage }: { lage: Lage }): ReactNode {
  const { t } = useSay()
  const [open, setOpen] = useState<string | null>(null)
  const title = t('lage.matrix', { land: t(`land.${lage.programme.land}`, { _: lage.programme.name }) })
  const id = `matrix-${lage.programme.id}`
  const rows = [
    ...lage.pilots.map((pilot) => ({ key: pilot.key, name: pilot.name, second: pilotLine(t, pilot), cells: pilot.cells })),
    ...lage.others.map((other) => ({ key: NO_PILOT, name: t('lage.others'), second: t('lage.others_of'), cells: other.cells })),
  ]
  return (
    <div className="lage-cols">
      <section aria-labelledby={id}>
        <div className="cap"><h2 id={id}>{title}</h2><span className="small muted">{t('lage.matrix_hint')}</span></div>
        <div className="scroll">
          <table className="matrix" role="table" aria-label={title}>
            <colgroup><col className="pilot" /><col className="first" />{lage.onlinedienste.slice(1).map((dienst) => <col key={dienst.id} />)}</colgroup>
            <thead role="rowgroup">
              <tr role="row"><th role="columnheader" scope="col">{t('lage.pilot')}</th>{lage.onlinedienste.map((dienst) => <th key={dienst.id} role="columnheader" scope="col">{dienst.name}</th>)}</tr>
            </thead>
            {rows.map((row) => <PilotRows key={row.key} row={row} lage={lage} open={open} onOpen={setOpen} />)}
            <TotalsRow lage={lage} />
          </table>
        </div>
        <p className="source">{t('lage.computed')}</p>
      </section>
      <WaitingList lage={lage} />
    </div>
  )
}

function pilotLine(t: (key: string, values?: Record<string, string | number>) => string, pilot: Lage['pilots'][number]): string {
  if (pilot.gemeinden !== null && pilot.gemeinden > 1) return t('lage.kreis_line', { smart_count: pilot.gemeinden, key: pilot.key })
  return t(`lage.kind.${pilot.kind}`, { _: '%{key}', key: pilot.key })
}
