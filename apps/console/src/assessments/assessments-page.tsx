import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { AssessmentRow } from '@blaupause/contract/assessments'
import { assessmentStates } from '@blaupause/domain/assessments'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Notice } from '../rollouts/actions/notice.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { BeginForm } from './begin-form.js'
import { TermsSection } from './terms-section.js'
import './assessments.css'

const PAGE = 50

/** All assessments the reader may see: where each stands, what is reached, what is due next. */
export function AssessmentsPage(): ReactNode {
  const say = useSay()
  const { t } = say
  const { me } = useMe()
  const [beginning, setBeginning] = useState(false)
  const [state, setState] = useState('')
  const [shown, setShown] = useState(PAGE)
  const {
    data: rows = [],
    error,
    isPending,
    pageInfo,
  } = useGetList<AssessmentRow>('assessments', { pagination: { page: 1, perPage: shown }, filter: state === '' ? {} : { state } }, { retry: false })
  const { total: all = 0 } = useGetList<AssessmentRow>('assessments', { pagination: { page: 1, perPage: 1 } }, { retry: false })
  const { total: final = 0 } = useGetList<AssessmentRow>('assessments', { pagination: { page: 1, perPage: 1 }, filter: { state: 'final' } }, { retry: false })
  const title = all === 0 && !isPending && rows.length === 0 && state === '' ? t('assessments.none') : summaryOf(all - final, final)
  usePageTitle(isPending ? t('assessments.title') : title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || isPending) return <Waiting heads={[t('assessments.col.body'), t('assessments.col.state'), t('assessments.col.share')]} />
  const may = ['land', 'bund', 'kommune'].includes(me.actor.role)
  return (
    <>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">
            {t('assessments.lead')} <Link to="/kriterien">{t('assessments.catalogue_link')}</Link>
          </p>
        </div>
        <div className="do">
          {may && !beginning && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                setBeginning(true)
              }}
            >
              {t('assessments.begin')}
            </button>
          )}
        </div>
      </div>
      <Notice />
      {beginning && (
        <BeginForm
          me={me}
          onDone={() => {
            setBeginning(false)
          }}
        />
      )}
      <label className="state-filter">
        {t('assessments.filter.state')}{' '}
        <span className="pick">
          <select
            value={state}
            onChange={(event) => {
              setState(event.target.value)
            }}
          >
            <option value="">{t('assessments.filter.all')}</option>
            {assessmentStates.map((one) => (
              <option key={one} value={one}>
                {t(`assessments.state.${one}`)}
              </option>
            ))}
          </select>
        </span>
      </label>
      {rows.length > 0 && (
        <table className="assessments">
          <thead>
            <tr>
              <th scope="col">{t('assessments.col.body')}</th>
              <th scope="col">{t('assessments.col.state')}</th>
              <th scope="col" className="num">
                {t('assessments.col.progress')}
              </th>
              <th scope="col" className="num">
                {t('assessments.col.share')}
              </th>
              <th scope="col" className="num">
                {t('assessments.col.actions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {pageInfo?.hasNextPage && (
        <div className="btns">
          <button
            type="button"
            className="btn"
            onClick={() => {
              setShown(Math.min(200, shown + PAGE))
            }}
          >
            {t('assessments.more')}
          </button>
        </div>
      )}
      <TermsSection me={me} />
    </>
  )

  function summaryOf(running: number, done: number): string {
    if (running === 0) return t('assessments.summary_only_final', { smart_count: done })
    return done === 0
      ? t('assessments.summary', { smart_count: running })
      : `${t('assessments.summary', { smart_count: running })} ${t('assessments.summary_final', { smart_count: done })}`
  }
}

function Row({ row }: { row: AssessmentRow }): ReactNode {
  const { t, format } = useSay()
  const on = { draft: row.submitBy, changes: row.submitBy, submitted: row.reviewBy, challenged: row.reviewBy, decided: row.challengeUntil, final: row.finalOn }[
    row.state
  ]
  return (
    <tr>
      <th scope="row">
        <Link to={`/bewertungen/${row.id}`}>{row.traegerName}</Link>
        <small>
          {t('assessments.col.round')} {row.round}
          {row.rollout && `, ${row.rollout.onlinedienst}`}
        </small>
      </th>
      <td>
        {t(`assessments.state.${row.state}`)}
        {on && <small>{t(`assessments.due.${row.state}`, { on: format.date(on) })}</small>}
      </td>
      <td className="num" data-head={t('assessments.col.progress')}>
        {row.answered}/{row.asked}
      </td>
      <td className="num" data-head={t('assessments.col.share')}>
        {row.share === null ? '–' : format.percent(row.share)}
        {row.knockedOut.length > 0 && (
          <small>
            {row.knockedOut.length} {t('criteria.knock_out')}
          </small>
        )}
      </td>
      <td className="num" data-head={t('assessments.col.actions')}>
        {row.openActions}
      </td>
    </tr>
  )
}
