import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { CriterionView } from '@blaupause/contract/criteria'
import type { Outcome } from '@blaupause/contract/workshops'
import { useSteps } from '../blueprints/use-steps.js'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'

/** Outcomes as they were recorded. A decision is the only filled one. */
export function OutcomeList({ outcomes, criteria }: { outcomes: readonly (Outcome & { number: number })[]; criteria: readonly CriterionView[] }): ReactNode {
  const { t, text } = useSay()
  const { nameOf } = useSteps()
  return (
    <section aria-labelledby="ergebnisse">
      <div className="cap"><h2 id="ergebnisse">{t('workshops.results')}</h2><span className="small muted">{t('workshops.results_hint')}</span></div>
      {outcomes.length === 0 && <p className="rule">{t('workshops.nothing_yet')}</p>}
      <div className="outs">
        {outcomes.map((outcome) => {
          const criterion = criteria.find(({ id }) => id === outcome.criterion)
          return (
            <article key={outcome.id} id={outcome.id} className={outcome.kind === 'decision' ? 'out res' : 'out'} aria-labelledby={`${outcome.id}-text`}>
              <div className="kind"><span>{t('workshops.numbered', { kind: t(`workshops.kind.${outcome.kind}`), n: outcome.number })}</span>
                {outcome.kind === 'decision' && <State state="belegt">{t('workshops.state.settled')}</State>}
                {(outcome.kind === 'task' || outcome.kind === 'question') && <State state="laeuft">{t('workshops.state.open')}</State>}</div>
              <h3 id={`${outcome.id}-text`}>{outcome.text}</h3>
              <p>{t('workshops.by', { organisation: outcome.organisation })}</p>
              {outcome.steps.length > 0 && <p>{t('workshops.concerns', { steps: outcome.steps.map((id) => { const step = nameOf(id); return step.position === 0 ? id : `${step.position} ${text(step.name)}` }).join(', ') })}</p>}
              {outcome.criterion !== null && <p><Link to={`/kriterien#${outcome.criterion}`}>{t('workshops.supports', { criterion: criterion ? text(criterion.statement) : outcome.criterion })}</Link></p>}
            </article>
          )
        })}
      </div>
    </section>
  )
}
