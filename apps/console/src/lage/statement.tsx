import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { lageFigures, type Lage } from '@blaupause/contract/insights'
import { canReadCoverage } from '@blaupause/domain/coverage'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { CountList, Strip } from '../marks/strip.js'
import { ContradictionCount } from '../proof/contradiction-count.js'
import { DecideLine } from './decide-line.js'
import { EmptyStatement } from './empty-statement.js'
import { liveKey } from './live-key.js'
import { RowsLink, rowsPath } from './rows-link.js'

/** One programme in a sentence, its strip and counts, what moved since Monday, what is to decide, and the latest start that still holds the date. Each figure leads to its rows. */
export function Statement({ lage }: { lage: Lage }): ReactNode {
  const { t, rich, format } = useSay()
  const { me } = useMe()
  const id = `lage-${lage.programme.id}`
  if (lage.total === 0) return <EmptyStatement lage={lage} />
  const figures = lageFigures(lage)
  const { belegt, blocked, ueberfaellig, becameLive, liveNoMore, newlyOverdue, nicht } = figures
  const past = lage.latestStartOn !== null && lage.latestStartOn < lage.today
  return (
    <section className="say rule" aria-labelledby={id}>
      <p className="muted">{lage.programme.name}</p>
      <h2 id={id}>
        {lage.total === 1 ? (
          <Link className="quiet" to={rowsPath(figures.total.filter)}>
            {t(liveKey(lage))}
          </Link>
        ) : (
          <>
            <Link className="quiet" to={rowsPath(figures.live.filter)}>
              {t('lage.live_first', { live: lage.live })}
            </Link>
            {t('lage.live_of')}
            <Link className="quiet" to={rowsPath(figures.total.filter)}>
              {t('lage.live_last', { total: lage.total })}
            </Link>
          </>
        )}
      </h2>
      <p className="lage-now">
        <RowsLink {...belegt}>{rich('lage.proven', { count: belegt.count })}</RowsLink>
        {', '}
        <RowsLink {...blocked}>
          {rich(blocked.count === 0 ? 'lage.blocked_none' : 'lage.blocked', {
            smart_count: lage.blocked.blockers,
            count: blocked.count,
            blockers: lage.blocked.blockers,
          })}
        </RowsLink>
        {', '}
        <RowsLink {...ueberfaellig}>{rich('lage.overdue', { count: ueberfaellig.count })}</RowsLink>.
      </p>
      <Strip counts={lage.counts} />
      <CountList counts={lage.counts} to={(state) => rowsPath(figures[state].filter)} />
      <ContradictionCount programme={lage.programme.id} />
      <dl>
        <dt>{t('lage.since', { day: format.day(lage.sinceMonday.on) })}</dt>
        <dd>
          <RowsLink {...becameLive}>{rich('lage.moved_live', { count: format.signed(becameLive.count) })}</RowsLink>
          {', '}
          {liveNoMore.count > 0 && (
            <>
              <RowsLink {...liveNoMore}>{rich('lage.moved_lost', { count: format.signed(-liveNoMore.count) })}</RowsLink>
              {', '}
            </>
          )}
          <RowsLink {...newlyOverdue}>{rich('lage.moved_overdue', { count: newlyOverdue.count })}</RowsLink>
        </dd>
        {lage.latestStartOn !== null && lage.commitmentOn !== null && (
          <>
            <dt>{t('lage.latest_start')}</dt>
            <dd>
              <Link className={past ? 'quiet late' : 'quiet'} to={`/termine?programme=${encodeURIComponent(lage.programme.id)}`}>
                {rich(past ? 'lage.latest_start_past' : 'lage.latest_start_holds', {
                  start: format.dayMonth(lage.latestStartOn),
                  commitment: format.date(lage.commitmentOn),
                })}
              </Link>{' '}
              {lage.latestStartBy &&
                t(lage.latestStartBy.measured > 0 ? 'lage.latest_by_measured' : 'lage.latest_by_planned', {
                  measured: lage.latestStartBy.measured,
                  of: lage.latestStartBy.of,
                })}{' '}
              {nicht.count > 0 && (
                <RowsLink {...nicht} quiet={false}>
                  {t('lage.not_started', { smart_count: nicht.count })}
                </RowsLink>
              )}
            </dd>
          </>
        )}
        <DecideLine lage={lage} />
      </dl>
      {me && canReadCoverage(me.actor) && (
        <p className="small on-screen">
          <Link to={`/abdeckung?land=${lage.programme.land}`}>{t('lage.to_coverage')}</Link>
          {' · '}
          <Link to={`/lagezettel/${lage.programme.id}`}>{t('lagezettel.title', { name: lage.programme.name })}</Link>
          {' · '}
          <Link to={`/lagezettel/${lage.programme.land}`}>{t('lagezettel.title', { name: t(`land.${lage.programme.land}`, { _: lage.programme.land }) })}</Link>
        </p>
      )}
    </section>
  )
}
