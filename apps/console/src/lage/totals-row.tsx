import type { ReactNode } from 'react'
import { lageRows, type Lage } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { RowsLink } from './rows-link.js'

/** Both figures side by side: how many authorities, and which share of the inhabitants they stand for. */
export function TotalsRow({ lage }: { lage: Lage }): ReactNode {
  const { t, format } = useSay()
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row">
          <b>{t('lage.totals')}</b>
          <br />
          {t('lage.reached')}
        </th>
        {lage.onlinedienste.map(({ id, name, live, total, populationShare }) => (
          <td key={id} role="cell" data-l={name}>
            <div>
              <b>
                <RowsLink count={total} filter={lageRows(lage, { onlinedienst: id })}>
                  {t('lage.cell_plain', { live, total })}
                </RowsLink>
              </b>
              <span>{populationShare === null ? '' : t('lage.share', { share: format.percent(populationShare) })}</span>
            </div>
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
