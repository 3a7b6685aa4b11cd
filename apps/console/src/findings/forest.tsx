import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { FindingRow, FindingsView } from '@blaupause/contract/findings'
import { findingClasses } from '@blaupause/domain/findings'
import { Rung } from '../blueprints/rung.js'
import { useSay } from '../i18n/use-say.js'
import { days } from './days.js'
import { FindingPanel } from './finding-panel.js'
import { rowsOf } from './rows-of.js'
import { CaseDots, dayScale, IntervalMark, type DayScale } from './interval-mark.js'

/** The ranking: one table, a class after the other with its rule in words, each criterion with estimate, interval, basis and rung; the opened one unfolds below its row. */
export function Forest({
  view,
  opened,
  address,
}: {
  view: FindingsView
  opened: string | undefined
  address: (criterion: string | null) => string
}): ReactNode {
  const { t, text, format } = useSay()
  const scale = dayScale(view.items.flatMap(({ effect }) => (effect?.estimable ? [effect.days, effect.lower ?? effect.days, effect.upper ?? effect.days] : [])))
  return (
    <table className="forest" role="table" aria-label={t('findings.table')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('findings.criterion')}
          </th>
          <th role="columnheader" scope="col" className="scale-head">
            <Scale scale={scale} />
          </th>
          <th role="columnheader" scope="col">
            {t('findings.days_head')}
          </th>
          <th role="columnheader" scope="col">
            {t('findings.basis_head')}
          </th>
          <th role="columnheader" scope="col">
            {t('findings.rung_head')}
          </th>
        </tr>
      </thead>
      {findingClasses.map((kind) => {
        const rows = view.items.filter((row) => row.class === kind)
        return (
          <tbody key={kind} role="rowgroup">
            <tr role="row" className="cls">
              <th role="rowheader" colSpan={5} scope="rowgroup">
                <b>
                  {t(`findings.class.${kind}`)}: {format.number(rows.length)}
                </b>
                <span>{text(view.rule.classes[kind])}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <Fragment key={row.id}>
                <tr role="row" className={row.id === opened ? 'cur' : undefined} id={row.id}>
                  <th role="rowheader" scope="row">
                    <Link to={address(row.id === opened ? null : row.id)} aria-expanded={row.id === opened}>
                      {text(row.statement)}
                    </Link>
                  </th>
                  <Cells row={row} scale={scale} service={view.onlinedienst?.id ?? ''} />
                  <td role="cell" className="rung-c">
                    <Rung rung={row.rung} />
                  </td>
                </tr>
                {row.id === opened && view.onlinedienst && (
                  <tr role="row" className="open">
                    <td role="cell" colSpan={5}>
                      <FindingPanel criterion={row.id} service={view.onlinedienst.id} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

function Cells({ row, scale, service }: { row: FindingRow; scale: DayScale; service: string }): ReactNode {
  const { t, text, format, language } = useSay()
  const basis = (
    <td role="cell" className="basis-c">
      <Link
        to={rowsOf(row.id, service)}
        aria-label={t('findings.basis_rows', { live: format.number(row.live), n: format.number(row.n), statement: text(row.statement) })}
      >
        {t('findings.basis', { live: format.number(row.live), n: format.number(row.n) })}
      </Link>
    </td>
  )
  if (row.effect?.estimable) {
    const { days: difference, lower, upper } = row.effect
    return (
      <>
        <td role="cell" className="iv-c">
          <IntervalMark scale={scale} days={difference} lower={lower} upper={upper} weak={row.class === 'undecidable'} />
        </td>
        <td role="cell" className="num-c">
          <b>{days(difference, language)}</b>{' '}
          {t('findings.interval', {
            lower: lower === null ? t('findings.open') : days(lower, language),
            upper: upper === null ? t('findings.open') : days(upper, language),
          })}
          {row.reason && <small>{text(row.reason)}</small>}
        </td>
        {basis}
      </>
    )
  }
  if (row.cases.length > 0) {
    const listed = row.cases
      .map(({ days: count, live }) => (live ? days(count, language) : t('findings.case_running', { days: days(count, language) })))
      .join(', ')
    return (
      <>
        <td role="cell" className="iv-c">
          <CaseDots cases={row.cases} label={t('findings.cases_label', { cases: listed })} />
        </td>
        <td role="cell" className="num-c">
          {t('findings.cases', { smart_count: row.cases.length + row.hiddenCases, cases: listed })}
          {row.hiddenCases > 0 && <small>{t('findings.cases_hidden', { smart_count: row.hiddenCases })}</small>}
        </td>
        {basis}
      </>
    )
  }
  return (
    <td role="cell" colSpan={3} className="iv-c says-c">
      {row.reason && text(row.reason)}
      {row.hiddenCases > 0 && <> {t('findings.cases_hidden', { smart_count: row.hiddenCases })}</>}
      {row.n > 0 && (
        <small>
          <Link to={rowsOf(row.id, service)}>{t('findings.basis_long', { live: format.number(row.live), n: format.number(row.n) })}</Link>
        </small>
      )}
    </td>
  )
}

function Scale({ scale }: { scale: DayScale }): ReactNode {
  const { t, language } = useSay()
  const at = (value: number): string => `${(((value - scale.from) / (scale.to - scale.from)) * 100).toFixed(1)}%`
  return (
    <>
      <span className="visually-hidden">{t('findings.scale')}</span>
      <span className="finding-ends" aria-hidden="true">
        <span>{t('findings.later')}</span>
        <span>{t('findings.earlier')}</span>
      </span>
      <svg className="finding-marks" width="100%" height="16" aria-hidden="true">
        {scale.marks.map((value, index) => (
          <text key={value} x={at(value)} y={12} textAnchor={index === 0 ? 'start' : index === scale.marks.length - 1 ? 'end' : 'middle'}>
            {days(value, language)}
          </text>
        ))}
      </svg>
    </>
  )
}
