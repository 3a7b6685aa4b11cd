import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { CriterionView } from '@blaupause/contract/criteria'
import type { Outcome } from '@blaupause/contract/workshops'
import { useSteps } from '../blueprints/use-steps.js'
import { useSay } from '../i18n/use-say.js'

/** "Was daraus geworden ist" closes every workshop, what is not linked or not measurable included. */
export function Became({ outcomes, criteria }: { outcomes: readonly (Outcome & { number: number })[]; criteria: readonly CriterionView[] }): ReactNode {
  const { t, text } = useSay()
  const { nameOf } = useSteps()
  if (outcomes.length === 0) return null
  return (
    <section className="became" aria-labelledby="geworden">
      <div className="cap"><h2 id="geworden">{t('workshops.became')}</h2><span className="small muted">{t('workshops.became_hint')}</span></div>
      <table className="as-list" role="table" aria-labelledby="geworden">
        <thead role="rowgroup"><tr role="row">{(['outcome', 'steps', 'criterion', 'effect'] as const).map((head) => <th key={head} role="columnheader" scope="col">{t(`workshops.became_col.${head}`)}</th>)}</tr></thead>
        <tbody role="rowgroup">
          {outcomes.map(({ id, kind, number, steps, criterion }) => {
            const found = criteria.find((one) => one.id === criterion)
            return (
              <tr role="row" key={id}>
                <th role="rowheader" scope="row"><a className="quiet" href={`#${id}`}><b>{t('workshops.numbered', { kind: t(`workshops.kind.${kind}`), n: number })}</b></a></th>
                <td role="cell">{steps.length === 0 ? <span className="muted">{t('workshops.not_linked')}</span> : steps.map((step) => text(nameOf(step).name)).join(', ')}</td>
                <td role="cell">{criterion === null ? <span className="muted">{t('workshops.not_linked')}</span> : <Link to={`/kriterien#${criterion}`}>{found ? text(found.statement) : criterion}</Link>}</td>
                <td role="cell" className="muted">{t('workshops.not_measurable')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
