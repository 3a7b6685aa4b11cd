import { Injectable } from '@nestjs/common'
import type { EnterCorrection, ReportQuery, PublicReport, ReportWrong } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import { canReview, type AwardRule } from '@blaupause/domain/awards'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, Commands, found, Instance, newId, PageQuery, pageFrom, transact } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { SenderLimit } from './sender-limit.js'

/** Reports that one sender, and everybody together, may hand in within an hour: more is no reader's doing. */
const MOST_EACH = 10
const MOST_AN_HOUR = 600

/** What the public says is wrong, and what the Land corrected, in public. */
@Injectable()
export class CorrectionsService {
  private readonly senders = new SenderLimit(MOST_EACH)

  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  /** Enters a correction, which is published with its day. */
  enter(actor: Actor, key: string, { on, de, en }: EnterCorrection): Promise<{ id: string }> {
    require(actor.land !== null && canReview(actor, { land: actor.land }), 'permission.denied', { who: 'Land' })
    return this.commands.run(actor, { key, body: ['correction', on, de, en] }, () => Promise.resolve(), async (tx, _, { now, today }) => {
      const [rule, id] = [await awardRuleOf(tx, actor.land!, today), newId()]
      tx.write('correction.enter', 'insert into award_correction (id, award, land, on_day, de, en, organisation, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [id, rule.award, rule.land, on, de, en, actor.organisation.id, now])
      return { answer: { id }, events: [{ type: 'award.corrected-in-public.v1', effectiveOn: on, land: rule.land, programme: null, traeger: null, subject: { type: 'correction', id }, rolloutId: null, stepId: null, onBehalfOf: null, facts: { award: rule.award }, text: null }] }
    })
  }

  /** Takes down what somebody without an account says is wrong about an award. Nothing is kept of who said it; `sender` is only counted. Refuses when too many come from one sender (`award.reports-sender`) or from all (`award.reports`). */
  async report({ award, land }: Pick<AwardRule, 'award' | 'land'>, sender: string, { page, text }: ReportWrong): Promise<void> {
    const { now } = this.clock.now()
    require(this.senders.take(sender, now), 'award.reports-sender', { most: MOST_EACH })
    await transact(this.source, SYSTEM, 'write', async (tx) => {
      const [{ recent } = { recent: 0 }] = await tx.query<{ recent: number }>('report.recent', `select count(*)::int recent from award_report where reported_at > $1::timestamptz - interval '1 hour'`, [now])
      require(recent < MOST_AN_HOUR, 'award.reports')
      tx.write('report.enter', 'insert into award_report (id, award, land, page, text, reported_at) values ($1, $2, $3, $4, $5, $6)', [newId(), award, land, page, text, now])
    })
  }

  /** What was reported, newest first; for the Land alone. */
  reports(actor: Actor, query: ReportQuery): Promise<PageOf<PublicReport>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { reportedAt: { column: 'reported_at', type: 'timestamptz' } }).equal('state', query.state)
      if (actor.role !== 'land' && actor.role !== 'pruefung') page.where('false')
      const counting = page.total(tx, 'report.count', REPORTS, query.count)
      const rows = await tx.query<PublicReport>('report.list', `select id, page, text, state, "reportedAt" from ${REPORTS} ${page.page(query.cursor, query.limit)}`, page.values)
      return { ...pageFrom(rows, query.limit, query.sort, ({ reportedAt, id }) => ({ value: reportedAt, id }), (row) => row), ...(await counting), demo: this.instance.demo }
    })
  }

  /** Closes a report that was dealt with. */
  close(actor: Actor, id: string, key: string): Promise<{ id: string }> {
    require(actor.land !== null && canReview(actor, { land: actor.land }), 'permission.denied', { who: 'Land' })
    return this.commands.run(actor, { key, body: ['report-close', id] }, (tx) => tx.query('report.lock', 'select from award_report where id = $1 for update', [id]), (tx, [row]) => {
      found(row)
      tx.write('report.close', `update award_report set state = 'done' where id = $1`, [id])
      return { answer: { id }, events: [] }
    })
  }
}

const REPORTS = `(select id, page, text, state, reported_at, to_char(reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') "reportedAt" from award_report) as reports`
