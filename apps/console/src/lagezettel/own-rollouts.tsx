import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Lagezettel } from '@blaupause/contract/lagezettel'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'
import { EndedNote } from '../rollouts/ended-note.js'
import { RowLine } from '../rollouts/row-line.js'

/** The rollouts of a Kommune, one by one. */
export function OwnRollouts({ sheet: { rollouts, moreRollouts } }: { sheet: Lagezettel }): ReactNode {
  const { t, format } = useSay()
  return (
    <section className="rule">
      <h2>{t('lagezettel.rollouts')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lagezettel.service')}</th>
            <th scope="col">{t('lagezettel.state')}</th>
            <th scope="col">{t('lagezettel.due')}</th>
          </tr>
        </thead>
        <tbody>
          {rollouts.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link className="quiet" to={`/rollouts/${row.id}`}>
                  {row.onlinedienst.name}
                </Link>
              </th>
              <td>
                <Mark state={row.mark} /> {t(`mark.${row.mark}`)}{' '}
                <small>
                  <RowLine row={row} />
                </small>
                <EndedNote row={row} />
              </td>
              <td>{row.dueOn === null ? '' : format.date(row.dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moreRollouts > 0 && (
        <p className="muted">
          <Link to="/rollouts">{t('lagezettel.more_rollouts', { smart_count: moreRollouts })}</Link>
        </p>
      )}
    </section>
  )
}
