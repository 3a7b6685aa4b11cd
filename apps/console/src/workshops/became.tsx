import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link } from 'react-router-dom'
import type { CriterionView } from '@blaupause/contract/criteria'
import type { FindingsView } from '@blaupause/contract/findings'
import type { Outcome, WorkshopTrail, WorkshopView } from '@blaupause/contract/workshops'
import { useSteps } from '../blueprints/use-steps.js'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { EffectOf } from './effect-of.js'

/** "Was daraus geworden ist" closes every workshop: steps, criteria with their version and ratings, blockers, the effect; what is not linked or not measurable included. */
export function Became({ workshop, criteria }: { workshop: WorkshopView; criteria: readonly CriterionView[] }): ReactNode {
  const { t } = useSay()
  const { outcomes } = workshop
  const { data: trail } = useGetOne<WorkshopTrail & { id: string }>('workshop-trail', { id: workshop.id }, { enabled: outcomes.length > 0, retry: false })
  const { data: findings } = useGetOne<FindingsView & { id: string }>(
    'findings',
    { id: '' },
    { enabled: outcomes.some(({ criterion }) => criterion !== null), retry: false },
  )
  if (outcomes.length === 0) return null
  return (
    <section className="became" aria-labelledby="geworden">
      <div className="cap">
        <h2 id="geworden">{t('workshops.became')}</h2>
        <span className="small muted">{t('workshops.became_hint')}</span>
      </div>
      <table className="as-list" role="table" aria-labelledby="geworden">
        <thead role="rowgroup">
          <tr role="row">
            {(['outcome', 'steps', 'standing', 'effect'] as const).map((head) => (
              <th key={head} role="columnheader" scope="col">
                {t(`workshops.became_col.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {outcomes.map((outcome) => (
            <tr role="row" key={outcome.id}>
              <th role="rowheader" scope="row">
                <a className="quiet" href={`#${outcome.id}`}>
                  <b>{t('workshops.numbered', { kind: t(`workshops.kind.${outcome.kind}`), n: outcome.number })}</b>
                </a>
              </th>
              <td role="cell">
                <Turned outcome={outcome} trail={trail} criteria={criteria} />
              </td>
              <td role="cell">
                <Standing outcome={outcome} trail={trail} />
              </td>
              <td role="cell">
                {outcome.criterion === null ? (
                  <span className="muted">{t('workshops.not_measured')}</span>
                ) : (
                  <EffectOf criterion={outcome.criterion} findings={findings} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {trail && trail.blueprints.length > 0 && (
        <p className="source">
          {t('workshops.blueprints')}{' '}
          {trail.blueprints.map(({ name, version }, index) => (
            <span key={`${name} ${version}`}>
              {index > 0 && ', '}
              <Link to={`/blaupausen/${name}/${version}`}>
                {name} {version}
              </Link>
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

/** What an outcome turned into: a blocker, a criterion in its version, a change of the catalogue, steps. */
function Turned({
  outcome: { id, blocker, criterion, steps },
  trail,
  criteria,
}: {
  outcome: Outcome
  trail: WorkshopTrail | undefined
  criteria: readonly CriterionView[]
}): ReactNode {
  const { t, text } = useSay()
  const { nameOf } = useSteps()
  const found = criteria.find((one) => one.id === criterion)
  const grown = (trail?.criteria ?? []).filter((one) => one.outcome === id && one.criterion !== criterion)
  const changes = (trail?.changes ?? []).filter((one) => one.outcome.id === id)
  const lines: ReactNode[] = [
    ...(blocker === null
      ? []
      : [
          <Link key="blocker" to={`/blocker/${blocker}`}>
            {t('workshops.to_blocker')}
          </Link>,
        ]),
    ...(criterion === null
      ? []
      : [
          <Link key="criterion" to={`/kriterien/${criterion}`}>
            {found ? text(found.statement) : criterion}
          </Link>,
        ]),
    ...grown.map((one) => (
      <Link key={one.criterion} to={`/kriterien/${one.criterion}`}>
        {text(one.statement)}
      </Link>
    )),
    ...changes.map((one) => (
      <span key={one.id}>
        {t(`workshops.change.${one.state}`)} {one.text}
      </span>
    )),
    ...(steps.length === 0 ? [] : [<span key="steps">{steps.map((step) => text(nameOf(step).name)).join(', ')}</span>]),
  ]
  if (lines.length === 0) return <span className="muted">{t('workshops.not_linked')}</span>
  return (
    <>
      {lines.map((line, index) => (
        <span className="line" key={index}>
          {line}
        </span>
      ))}
    </>
  )
}

/** Where it stands: a decision's day of effect, a criterion's version and ratings, a task's day. */
function Standing({
  outcome: { id, kind, doneOn, dueOn, decision, released, criterion },
  trail,
}: {
  outcome: Outcome
  trail: WorkshopTrail | undefined
}): ReactNode {
  const { t, format } = useSay()
  const version = trail?.criteria.find((one) => one.outcome === id)
  const lights = trail?.lights.find((one) => one.criterion === (criterion ?? version?.criterion))
  const day = version?.publishedOn ?? version?.consultUntil ?? null
  const own = ((): ReactNode => {
    if (decision !== null)
      return decision.determined ? (
        <State state="belegt">
          {decision.effectiveOn === null ? t('workshops.state.settled') : t('workshops.vote.effective', { on: format.date(decision.effectiveOn) })}
        </State>
      ) : (
        <State state="laeuft">{t('workshops.state.voting')}</State>
      )
    if (doneOn !== null) return <State state="belegt">{t('workshops.state.done', { on: format.short(doneOn) })}</State>
    if (kind === 'task' || kind === 'question')
      return <State state="laeuft">{dueOn === null ? t('workshops.state.open') : t('workshops.until', { on: format.date(dueOn) })}</State>
    return kind === 'quote' ? (
      <span className="muted">{t(released ? 'workshops.quote.released' : 'workshops.quote.waits')}</span>
    ) : version ? null : (
      <span className="muted">{t('workshops.recorded_only')}</span>
    )
  })()
  return (
    <>
      {own}
      {version && (
        <small className="line">
          <Link to={`/kriterien/fassungen/${version.catalogue}#${version.criterion}`}>
            {t(`workshops.version.${version.state}`, { number: version.number, on: day === null ? '' : format.date(day) })}
          </Link>
        </small>
      )}
      {lights && lights.total > 0 && (
        <small className="line">
          <Link to="/bewertungen">{t('workshops.rated', { smart_count: lights.total, green: lights.green, red: lights.red })}</Link>
        </small>
      )}
    </>
  )
}
