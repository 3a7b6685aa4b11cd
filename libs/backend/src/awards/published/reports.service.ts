import { Injectable } from '@nestjs/common'
import type { CloseReport, PublicReport, ReportQuery, ReportWrong } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import { canReadAwarding, canReview, type AwardRule } from '@blaupause/domain/awards'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { DomainError, landEvent, require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, Commands, found, Instance, isoInstant, newId, pageFrom, PageQuery, transact } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { correctedEvent, enterInLog } from './corrections.service.js'
import { SenderLimit } from './sender-limit.js'

/** Reports that one sender may hand in within an hour, and that may come in within a day about one page and altogether: what people of an office can still read. */
const MOST_EACH = 10
const MOST_OF_A_PAGE = 20
const MOST_A_DAY = 200

/** What the public says is wrong, and how the Land deals with it. */
@Injectable()
export class ReportsService {
  private readonly senders = new SenderLimit(MOST_EACH)

  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  /**
   * Takes down what somebody without an account says is wrong about an award; the same said twice is one report. Nothing is kept of
   * who said it; `sender` is only counted. Refuses when too many come from one sender (`award.reports-sender`), about one page
   * (`award.reports-page`) or altogether (`award.reports`).
   */
  async report({ award, land }: Pick<AwardRule, 'award' | 'land'>, sender: string, { page, text }: ReportWrong): Promise<void> {
    const { now } = this.clock.now()
    require(this.senders.take(sender, now), 'award.reports-sender', { most: MOST_EACH })
    await transact(this.source, SYSTEM, 'write', async (tx) => {
      const [{ all, here, same } = { all: 0, here: 0, same: 0 }] = await tx.query<{ all: number; here: number; same: number }>(
        'report.recent',
        `
        select count(*)::int "all", count(*) filter (where page = $3)::int here, count(*) filter (where page = $3 and text = $4)::int same from award_report where award = $1 and reported_at > $2::timestamptz - interval '1 day'`,
        [award, now, page, text],
      )
      if (same > 0) return
      require(all < MOST_A_DAY, 'award.reports', { most: MOST_A_DAY })
      require(page === '' || here < MOST_OF_A_PAGE, 'award.reports-page', { most: MOST_OF_A_PAGE })
      tx.write('report.enter', 'insert into award_report (id, award, land, page, text, reported_at) values ($1, $2, $3, $4, $5, $6)', [
        newId(),
        award,
        land,
        page,
        text,
        now,
      ])
    })
  }

  /** What was reported, newest first; for the Land and its audit office. */
  list(actor: Actor, query: ReportQuery): Promise<PageOf<PublicReport>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { reportedAt: { column: 'reported_at', type: 'timestamptz' } }).equal('state', query.state)
      if (!canReadAwarding(actor)) page.where('false')
      const counting = page.total(tx, 'report.count', REPORTS, query.count)
      const rows = await tx.query<PublicReport>(
        'report.list',
        `select id, page, text, state, outcome, "reportedAt", "closedOn" from ${REPORTS} ${page.page(query.cursor, query.limit)}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ reportedAt, id }) => ({ value: reportedAt, id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  /** Deals with a report: what is corrected or answered stands in the public log, because nobody is kept who could be written to. Refuses one that was dealt with (`award.report-done`). */
  close(actor: Actor, id: string, key: string, command: CloseReport): Promise<{ id: string }> {
    require(actor.land !== null && canReview(actor, { land: actor.land }), 'permission.denied', { who: 'Land' })
    return this.commands.run(
      actor,
      { key, body: ['report-close', id, command] },
      (tx) => tx.query<{ page: string; state: string }>('report.lock', 'select page, state from award_report where id = $1 for update', [id]),
      async (tx, [row], { now, today }) => {
        const { page, state } = found(row)
        if (state === 'done') throw new DomainError('award.report-done')
        const rule = await awardRuleOf(tx, actor.land!, today)
        const entry =
          command.outcome === 'dropped'
            ? null
            : enterInLog(
                tx,
                actor,
                rule,
                {
                  on: command.outcome === 'corrected' ? command.on : today,
                  de: command.de,
                  en: command.en,
                  kind: command.outcome === 'corrected' ? 'correction' : 'answer',
                  page,
                },
                now,
              )
        tx.write('report.close', `update award_report set state = 'done', outcome = $2, closed_on = $3 where id = $1`, [id, command.outcome, today])
        const closed = landEvent('award.report-closed.v1', { type: 'award-report', id }, today, rule, { award: rule.award, outcome: command.outcome, entry })
        return { answer: { id }, events: [closed, ...(command.outcome === 'corrected' ? [correctedEvent(rule, entry!, command.on)] : [])] }
      },
    )
  }
}

const REPORTS = `(select id, page, text, state, outcome, closed_on::text "closedOn", reported_at, ${isoInstant('reported_at')} "reportedAt" from award_report) as reports`
