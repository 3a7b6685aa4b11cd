import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Curves, FindingDetail } from '@blaupause/contract/findings'
import { useSay } from '../i18n/use-say.js'
import { days } from './days.js'

type Cell = Curves['table'][number]['withIt']

/** The curves' values as a table: share live by a day with its interval, how many are under way, the medians, and what they rest on, each side with its rows. */
export function TwinTable({
  curves,
  groups,
  rows,
}: {
  curves: Curves
  groups: NonNullable<FindingDetail['groups']>
  rows: (group: 'with' | 'without') => string
}): ReactNode {
  const { t } = useSay()
  const ticks = new Map(curves.ticks.map((tick) => [tick.day, tick]))
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('findings.twin.title')}>
      <table className="finding-twin pairs">
        <caption>{t('findings.twin.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('findings.twin.by')}</th>
            <th scope="col" className="num">
              {t('findings.yes')}
            </th>
            <th scope="col" className="num">
              {t('findings.twin.underway')}
            </th>
            <th scope="col" className="num">
              {t('findings.no')}
            </th>
            <th scope="col" className="num">
              {t('findings.twin.underway')}
            </th>
          </tr>
        </thead>
        <tbody>
          {curves.table.map(({ day, withIt, without }) => (
            <tr key={day}>
              <th scope="row">{t('findings.twin.day', { day })}</th>
              <td className="num">
                <Share cell={withIt} />
              </td>
              <td className="num">{ticks.get(day)?.withIt}</td>
              <td className="num">
                <Share cell={without} />
              </td>
              <td className="num">{ticks.get(day)?.without}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('findings.twin.median')}</th>
            <td className="num">
              <Middle median={groups.withIt.median} />
            </td>
            <td />
            <td className="num">
              <Middle median={groups.without.median} />
            </td>
            <td />
          </tr>
          <tr>
            <th scope="row">{t('findings.basis_head')}</th>
            {(['withIt', 'without'] as const).map((side) => (
              <Fragment key={side}>
                <td className="num">
                  <Link to={rows(side === 'withIt' ? 'with' : 'without')}>{t('findings.basis', { live: groups[side].live, n: groups[side].n })}</Link>
                </td>
                <td />
              </Fragment>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Share({ cell }: { cell: Cell }): ReactNode {
  const { t, format } = useSay()
  if (cell === null) return t('findings.twin.unobserved')
  if (cell === 'none') return t('findings.twin.nobody')
  if (cell.lower === null || cell.upper === null) return <b>{format.percent(cell.share)}</b>
  return (
    <>
      <b>{format.percent(cell.share)}</b> {t('findings.interval', { lower: Math.round(cell.lower * 100), upper: Math.round(cell.upper * 100) })}
    </>
  )
}

/** A median with its interval, or from when on at the earliest, or why there is none. */
export function Middle({ median }: { median: NonNullable<FindingDetail['groups']>['withIt']['median'] }): ReactNode {
  const { t, text, language } = useSay()
  if (median.estimable)
    return (
      <>
        <b>
          {days(median.days, language)} {t('findings.at')}
        </b>{' '}
        {t('findings.interval', {
          lower: median.lower === null ? t('findings.open') : days(median.lower, language),
          upper: median.upper === null ? t('findings.open') : days(median.upper, language),
        })}
      </>
    )
  if (median.because === 'not-reached')
    return median.atLeast == null ? t('findings.not_reached') : t('findings.at_least', { days: days(median.atLeast, language) })
  if (median.because === 'few-cases') return t('findings.few')
  return text(median.says)
}
