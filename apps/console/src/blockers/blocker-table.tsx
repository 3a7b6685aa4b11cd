import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { BlockerRow } from '@blaupause/contract/blockers'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { BlockerStanding } from './blocker-state.js'

/** One line per blocker; on a phone the figures stand below the title. */
export function BlockerTable({
  blockers,
  today,
  caption,
  ownerKnown = false,
}: {
  blockers: readonly BlockerRow[]
  today: string
  caption?: string
  ownerKnown?: boolean
}): ReactNode {
  const { t, text, format, party } = useSay()
  /** Who is asked reads of itself, not of a third. */
  const asked = useMe().me?.actor.role === 'dienstleister'
  return (
    <table className="blockers" role="table">
      <caption className="visually-hidden">{caption ?? t('nav.blockers')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('blockers.col.what')}
          </th>
          {!ownerKnown && (
            <th role="columnheader" scope="col">
              {t('blockers.col.owner')}
            </th>
          )}
          <th role="columnheader" scope="col">
            {t('blockers.col.state')}
          </th>
          <th role="columnheader" scope="col" className="num">
            {t('blockers.col.authorities')}
          </th>
          <th role="columnheader" scope="col" className="num">
            {t('blockers.col.inhabitants')}
          </th>
          <th role="columnheader" scope="col" className="num">
            {t('blockers.col.days')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {blockers.map((blocker) => (
          <tr role="row" key={blocker.id}>
            <th role="rowheader" scope="row">
              <Link to={`/blocker/${blocker.id}`}>{blocker.title}</Link>
              <small>
                {text(blocker.stepName)}
                {blocker.onlinedienstName !== null && `, ${blocker.onlinedienstName}`}
              </small>
            </th>
            {!ownerKnown && (
              <td role="cell">
                {blocker.ownerName ?? party(blocker.party)}
                <small>{blocker.ownerName === null ? t(`blockers.category.${blocker.category}`) : party(blocker.party, 'name')}</small>
              </td>
            )}
            <td role="cell">
              <BlockerStanding blocker={blocker} today={today} />
              {blocker.state !== 'solved' && (
                <small>{t(asked ? 'blockers.owner_clock_own' : 'blockers.owner_clock', { smart_count: blocker.ownerDays })}</small>
              )}
              {blocker.shiftPending > 0 && <small className="warn">{t('blockers.pending.what', { smart_count: blocker.shiftPending })}</small>}
              {blocker.chasedOn !== null && blocker.state !== 'solved' && <small>{t('blockers.chased_on', { on: format.date(blocker.chasedOn) })}</small>}
            </td>
            <td role="cell" className="num" data-label={t('lage.authority', { smart_count: blocker.authorities })}>
              {format.number(blocker.authorities)}
            </td>
            <td role="cell" className="num" data-label={t('lage.inhabitants')}>
              {format.number(blocker.inhabitants)}
            </td>
            <td role="cell" className="num" data-label={t('lage.working_day', { smart_count: blocker.days })}>
              {format.number(blocker.days)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
