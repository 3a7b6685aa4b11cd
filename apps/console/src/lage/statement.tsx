import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Lage } from '@blaupause/contract/insights'
import type { DisplayState } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'
import { CountList, Strip } from '../marks/strip.js'
import { ContradictionCount } from '../proof/contradiction-count.js'
import { EmptyStatement } from './empty-statement.js'

/** One programme in a sentence, its strip and counts, what moved since Monday, and the latest start that still holds the date. */
export function Statement({ lage }: { lage: Lage }): ReactNode {
  const { t, rich, format } = useSay()
  const id = `lage-${lage.programme.id}`
  if (lage.total === 0) return <EmptyStatement lage={lage} />
  return (
    <section className="say rule" aria-labelledby={id}>
      <p className="muted">{lage.programme.name}</p>
      <h2 id={id}>{t('lage.live', { live: lage.live, total: lage.total })}</h2>
      <Strip counts={lage.counts} />
      <CountList counts={lage.counts} to={(state) => rowsOf(lage, state)} />
      <ContradictionCount programme={lage.programme.id} />
      <dl>
        <dt>{t('lage.since', { day: format.day(lage.sinceMonday.on) })}</dt>
        <dd>{rich('lage.moved', { live: format.signed(lage.sinceMonday.live), overdue: format.signed(lage.sinceMonday.overdue) })}{lage.sinceMonday.overdue > 0 && <> <Link to={rowsOf(lage, 'ueberfaellig')}>{t('lage.which_overdue')}</Link></>}</dd>
        {lage.latestStartOn !== null && lage.commitmentOn !== null && (
          <>
            <dt>{t('lage.latest_start')}</dt>
            <dd>{rich(lage.latestStartOn < lage.today ? 'lage.latest_start_past' : 'lage.latest_start_holds', { start: format.dayMonth(lage.latestStartOn), commitment: format.date(lage.commitmentOn) })} {lage.latestStartBy && t(lage.latestStartBy.measured > 0 ? 'lage.latest_by_measured' : 'lage.latest_by_planned', { measured: lage.latestStartBy.measured, of: lage.latestStartBy.of })} {lage.notStarted > 0 && <Link to={rowsOf(lage, 'nicht')}>{t('lage.not_started', { smart_count: lage.notStarted })}</Link>} <Link to={`/termine?programme=${encodeURIComponent(lage.programme.id)}`}>{t('dates.latest.link')}</Link></dd>
          </>
        )}
      </dl>
      <p className="small on-screen"><Link to={`/abdeckung?land=${lage.programme.land}`}>{t('lage.to_coverage')}</Link>{' · '}<Link to={`/lagezettel/${lage.programme.id}`}>{t('lage.to_sheet')}</Link></p>
    </section>
  )
}

/** The rollouts of one mark in this programme. */
function rowsOf({ programme }: Lage, status: DisplayState): string {
  return `/rollouts?filter=${encodeURIComponent(JSON.stringify({ programme: programme.id, status }))}`
}
