import { Fragment, useState, type ReactNode } from 'react'
import type { BehoerdeView } from '@blaupause/contract/catalogue'
import { groupedKey } from '../i18n/format.js'
import { useSay } from '../i18n/use-say.js'
import { AuthorityDetail } from './authority-detail.js'
import { Certain } from './certain.js'

/** One row per authority; the opened one shows its territory and its source below, full width. On a phone a list. */
export function AuthorityTable({ rows, on }: { rows: readonly BehoerdeView[]; on: string | undefined }): ReactNode {
  const { t, format } = useSay()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <table className="rows authorities" role="table" aria-label={t('authorities.title')}>
      <thead role="rowgroup">
        <tr role="row">
          {['authorities.name', 'authorities.filter.kreis', 'authorities.area', 'authorities.sure'].map((label) => (
            <th key={label} role="columnheader" scope="col">
              {t(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Fragment key={row.id}>
            <tr role="row" className={open === row.id ? 'has-open' : undefined}>
              <th role="rowheader" scope="row">
                <button
                  type="button"
                  className="sort opener"
                  aria-expanded={open === row.id}
                  onClick={() => {
                    setOpen(open === row.id ? null : row.id)
                  }}
                >
                  {row.name}
                  <span className={`icon icon-open ${open === row.id ? 'up' : ''}`} aria-hidden="true" />
                </button>
                <small className="muted">
                  {t(`authorities.kind.${row.kind}`, { smart_count: 1 })}, {groupedKey(row.traeger)}
                </small>
              </th>
              <td role="cell">
                {row.kreisName ?? t(`land.${row.land}`, { _: row.land })}
                {row.kreis !== null && <small>{row.kreis}</small>}
              </td>
              <td role="cell">
                {t('authorities.inhabitants', { count: format.number(row.population) })}
                <small>{t('authorities.gemeinden', { smart_count: row.gemeinden })}</small>
              </td>
              <td role="cell">
                <Certain of={row.certainty} />
                {row.validFrom !== null && <small>{t('authorities.valid_from', { on: format.date(row.validFrom) })}</small>}
                {row.validTo !== null && <small>{t('authorities.valid_to', { on: format.date(row.validTo) })}</small>}
              </td>
            </tr>
            {open === row.id && (
              <tr role="row" className="opened">
                <td role="cell" colSpan={4}>
                  <AuthorityDetail id={row.id} on={on} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
