import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { CriterionView } from '@blaupause/contract/criteria'
import type { Outcome } from '@blaupause/contract/workshops'
import { useSteps } from '../blueprints/use-steps.js'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'

/** "Was daraus geworden ist" closes every workshop, what is not linked or not measurable included. */
export function Became({ outcomes, criteria }: { outcomes: readonly Outcome[]; criteria: readonly CriterionView[] }): ReactNode {
  const { t, text, format } = useSay()
  const { nameOf } = useSteps()
  if (outcomes.length === 0) return null
  return (
    <section className="became" aria-labelledby="geworden">
      <div className="cap"><h2 id="geworden">{t('workshops.became')}</h2><span className="small muted">{t('workshops.became_hint')}</span></div>
      <table className="as-list" role="table" aria-labelledby="geworden">
        <thead role="rowgroup"><tr role="row">{(['outcome', 'steps', 'standing', 'effect'] as const).map((head) => <th key={head} role="columnheader" scope="col">{t(`workshops.became_col.${head}`)}</th>)}</tr></thead>
        <tbody role="rowgroup">
          {outcomes.map(({ id, kind, number, steps, criterion, doneOn, dueOn, decision, blocker, released }) => {
            const found = criteria.find((one) => one.id === criterion)
            const standing = (): ReactNode => {
              if (decision !== null) return decision.determined ? <State state="belegt">{decision.effectiveOn === null ? t('workshops.state.settled') : t('workshops.vote.effective', { on: format.date(decision.effectiveOn) })}</State> : <State state="laeuft">{t('workshops.state.voting')}</State>
              if (doneOn !== null) return <State state="belegt">{t('workshops.state.done', { on: format.short(doneOn) })}</State>
              if (kind === 'task' || kind === 'question') return <State state="laeuft">{dueOn === null ? t('workshops.state.open') : t('workshops.until', { on: format.date(dueOn) })}</State>
              return <span className="muted">{kind === 'quote' ? t(released ? 'workshops.quote.released' : 'workshops.quote.waits') : t('workshops.recorded_only')}</span>
            }
            return (
              <tr role="row" key={id}>
                <th role="rowheader" scope="row"><a className="quiet" href={`#${id}`}><b>{t('workshops.numbered', { kind: t(`workshops.kind.${kind}`), n: number })}</b></a></th>
                <td role="cell">{blocker !== null ? <Link to={`/blocker/${blocker}`}>{t('workshops.to_blocker')}</Link> : criterion !== null ? <Link to={`/kriterien/${criterion}`}>{found ? text(found.statement) : criterion}</Link> : null}{(blocker !== null || criterion !== null) && steps.length > 0 && <br />}{steps.length === 0 ? blocker === null && criterion === null && <span className="muted">{t('workshops.not_linked')}</span> : steps.map((step) => text(nameOf(step).name)).join(', ')}</td>
                <td role="cell">{standing()}</td>
                <td role="cell">{criterion === null ? <span className="muted">{t('workshops.not_measured')}</span> : <Link to={`/befunde/${criterion}`}>{t('workshops.see_effect')}</Link>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
