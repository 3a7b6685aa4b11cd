import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { LagezettelBlock } from '@blaupause/contract/lagezettel'
import { useSay } from '../i18n/use-say.js'
import { spansOf } from '../lage/spans.js'
import { Mark } from '../marks/mark.js'
import { Strip } from '../marks/strip.js'
import { EndedNote } from '../rollouts/ended-note.js'
import { RowLine } from '../rollouts/row-line.js'

/** So many rows of a matrix the printed page bears; it says how many there are beyond. */
const ON_PAPER = 34

/** Places × services of one programme. */
export function SheetMatrix({ block, kreis }: { block: LagezettelBlock; kreis: boolean }): ReactNode {
  const { t } = useSay()
  /** Services that offices of the Land run in the last row: there the name is enough. */
  const elsewhere = new Set(
    block.rows.filter(({ key }) => key === '').flatMap(({ cells }) => cells.filter(({ total }) => total > 0).map(({ onlinedienst }) => onlinedienst)),
  )
  const [first] = block.services
  const title = first ? t('lagezettel.matrix', { name: block.name, service: first.name, live: first.live, total: first.total }) : block.name
  return (
    <section className="rule">
      <h2>{title}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table className={block.rows.length > 20 ? 'dense' : undefined}>
          <thead>
            <tr>
              <th scope="col">{t('lagezettel.authority')}</th>
              {block.services.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={row.key + row.name} className={at >= ON_PAPER ? 'beyond' : undefined}>
                <th scope="row">
                  {row.key === '' || row.key.length === 2 ? (
                    row.name
                  ) : (
                    <Link className="quiet" to={`/lagezettel/${row.key}`}>
                      {row.name}
                    </Link>
                  )}
                </th>
                {spansOf(row.cells).map(
                  ({ cells: [cell, ...more], instead }) =>
                    cell &&
                    (cell.total === 0 ? (
                      <td key={cell.onlinedienst} colSpan={more.length + 1} className={kreis ? undefined : 'hatch'}>
                        <span>
                          {kreis
                            ? '–'
                            : instead === null
                              ? t('lage.not_here')
                              : elsewhere.has(cell.onlinedienst)
                                ? instead
                                : t('lage.instead', { who: instead })}
                        </span>
                      </td>
                    ) : (
                      <td key={cell.onlinedienst}>
                        {cell.single ? (
                          <>
                            <Mark state={cell.single.mark} label={t(`mark.${cell.single.mark}`)} /> <RowLine row={cell.single} />
                            <EndedNote row={cell.single} />
                          </>
                        ) : (
                          <>
                            {t('lagezettel.of', { live: cell.live, total: cell.total })}
                            <Strip counts={cell.counts} />
                          </>
                        )}
                      </td>
                    )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {block.rows.length > ON_PAPER && (
        <p className="muted on-paper">{t('lagezettel.more_rows', { smart_count: block.rows.length - ON_PAPER + block.moreRows })}</p>
      )}
      {block.moreRows > 0 && (
        <p className={block.rows.length > ON_PAPER ? 'muted on-screen' : 'muted'}>{t('lagezettel.more_rows', { smart_count: block.moreRows })}</p>
      )}
    </section>
  )
}
