import { useState, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { AssessmentRow, AssessmentView, OthersComparison, RoundComparison } from '@blaupause/contract/assessments'
import { canChallenge } from '@blaupause/domain/assessments'
import { LightMark } from '../criteria/light.js'
import { ratingText } from '../criteria/scale-sentence.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import './assessments.css'

/** This round beside the one before, and beside others: without names from five on, by name where they agreed. */
export function AssessmentComparePage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { id = '' } = useParams()
  const [before, setBefore] = useState('')
  const { data: assessment, error } = useGetOne<AssessmentView>('assessment', { id }, { retry: false })
  const { data: others } = useGetOne<OthersComparison & { id: string }>('assessment-others', { id }, { retry: false })
  const { data: rounds } = useGetOne<RoundComparison & { id: string }>(
    'assessment-rounds',
    { id: `${id}/${before || (assessment?.previousId ?? '')}` },
    { enabled: assessment?.previousId != null, retry: false },
  )
  const { data: all = [] } = useGetList<AssessmentRow>(
    'assessments',
    { pagination: { page: 1, perPage: 50 }, filter: { traeger: assessment?.traeger, programme: assessment?.programme } },
    { enabled: assessment?.previousId != null, retry: false },
  )
  const earlier = all.filter(({ round, rollout }) => round < (assessment?.round ?? 0) && rollout?.id === assessment?.rollout?.id)
  const title = assessment && `${assessment.traegerName}: ${t('assessments.compare')}`
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !assessment || !others) return <Waiting heads={[t('assessments.title')]} />
  return (
    <>
      <p className="crumb">
        <Link to="/bewertungen">{t('assessments.title')}</Link> / <Link to={`/bewertungen/${id}`}>{assessment.traegerName}</Link>
      </p>
      <h1>{title}</h1>
      {earlier.length > 1 && (
        <label className="state-filter">
          {t('assessments.compare_with')}{' '}
          <span className="pick">
            <select
              value={before || (assessment.previousId ?? '')}
              onChange={(event) => {
                setBefore(event.target.value)
              }}
            >
              {earlier.map((one) => (
                <option key={one.id} value={one.id}>
                  {t('assessments.before', { round: one.round })}
                </option>
              ))}
            </select>
          </span>
        </label>
      )}
      {rounds ? <Rounds rounds={rounds} /> : <p className="now">{t('assessments.no_rounds')}</p>}
      <Others others={others} own={canChallenge(me.actor, assessment) ? t('assessments.own') : assessment.traegerName} />
    </>
  )
}

function Rounds({ rounds }: { rounds: RoundComparison }): ReactNode {
  const say = useSay()
  const { t, text } = say
  const cell = (side: RoundComparison['changes'][number]['before'], scale: RoundComparison['changes'][number]['criterion']['scale']): ReactNode =>
    side === null ? (
      '–'
    ) : (
      <>
        <LightMark light={side.light} />
        {side.value !== null && <small>{ratingText(scale, side.value, say)}</small>}
      </>
    )
  return (
    <section className="dimension" aria-labelledby="runden">
      <h2 id="runden">{t('assessments.rounds_title', { before: rounds.before.round, after: rounds.after.round })}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="runden">
        <table className="side-by-side">
          <thead>
            <tr>
              <th scope="col">{t('assessments.criterion')}</th>
              <th scope="col">{t('assessments.before', { round: rounds.before.round })}</th>
              <th scope="col">{t('assessments.before', { round: rounds.after.round })}</th>
              <th scope="col">{t('assessments.moved')}</th>
            </tr>
          </thead>
          <tbody>
            {rounds.changes.map(({ criterion, before, after, direction }) => (
              <tr key={criterion.id}>
                <th scope="row">{text(criterion.statement)}</th>
                <td>{cell(before, criterion.scale)}</td>
                <td>{cell(after, criterion.scale)}</td>
                <td>
                  {direction === 'better' || direction === 'worse' ? (
                    <b>{t(`assessments.${direction}`)}</b>
                  ) : (
                    <span className="muted">{t(`assessments.${direction ?? 'unknown'}`)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** `own`: what the column of the assessed body is called. */
function Others({ others, own: ownName }: { others: OthersComparison; own: string }): ReactNode {
  const { t, text, format } = useSay()
  return (
    <section className="dimension" aria-labelledby="andere">
      <h2 id="andere">{t('assessments.others_title')}</h2>
      <p>{others.others === null ? t('assessments.others_few', { least: others.groupAtLeast }) : t('assessments.others_n', { n: others.others })}</p>
      {others.others !== null && (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="andere">
          <table className="side-by-side">
            <thead>
              <tr>
                <th scope="col">{t('assessments.criterion')}</th>
                <th scope="col" className="num">
                  {ownName}
                </th>
                <th scope="col" className="num">
                  {t('assessments.median')}
                </th>
                <th scope="col" className="num">
                  {t('assessments.middle')}
                </th>
                <th scope="col" className="num">
                  {t('assessments.n')}
                </th>
              </tr>
            </thead>
            <tbody>
              {others.criteria.map(({ criterion, statement, own, group }) => (
                <tr key={criterion}>
                  <th scope="row">{text(statement)}</th>
                  <td className="num">{own === null ? '–' : format.percent(own)}</td>
                  <td className="num">{group ? format.percent(group.median) : '–'}</td>
                  <td className="num">{group ? `${format.percent(group.low)} – ${format.percent(group.high)}` : '–'}</td>
                  <td className="num">{group?.n ?? `< ${others.groupAtLeast}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {others.named.length > 0 && (
        <>
          <h3>{t('assessments.named')}</h3>
          <ul className="list">
            {others.named.map(({ traegerName, share }) => (
              <li key={traegerName}>
                {traegerName}: {format.percent(share)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
