import { Injectable } from '@nestjs/common'
import type { ApplicationQuery, ApplicationRow, ApplicationView, AwardQueue } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import {
  awardBodyKind,
  canApply,
  canReadApplication,
  canReadAwarding,
  canReview,
  openApplicationStates,
  sampleSize,
  suggestedFinding,
  thresholdOf,
  turnOf,
  unanswered,
  type Application,
  type ApplicationState,
  type AwardRule,
} from '@blaupause/domain/awards'
import { workingDaysBetween } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, isoInstant, pageFrom, PageQuery, transact, type Tx } from '../../platform/index.js'
import { endedBodies } from '../../register/ended-bodies.js'
import { applicationRules, awardCalendar } from '../award-rules.js'
import { APPLICATION } from './application-row.js'

type Stored = Application & { readonly now: number; readonly changedAt: string; readonly yours: boolean; readonly rank: string }

/** SQL: whose move application `a` is, the rule of `turnOf` (domain); nobody's: null. */
const TURN = `case when a.state in ('draft', 'returned', 'question') or (a.state = 'preview' and a.correction is null) or (a.state = 'hearing' and a.hearing ->> 'statement' is null) then 'body' when a.state in ('submitted', 'in-review', 'proposed', 'preview', 'hearing') then 'ministry' end`

/** SQL: applications as reader `$1` (of side `$2`) sees them, with what the portal shows today; `yours`: that reader's step; `rank`: what is due first stands first, one's own before others'. */
const LISTED = `(select *, case when yours then '0' when turn = 'ministry' then '1' when turn = 'body' then '2' else '3' end || coalesce("dueOn"::text, '9999-12-31') rank from (
  select *, turn is not distinct from $2 and turn is not null and not (proposal is not null and proposal ->> 'by' = $1) yours from (
    ${APPLICATION.replace('from award_application a', `, ${TURN} turn, coalesce((select counted from procedure_count c where c.body = a.body order by counted_on desc limit 1), 0) now, ${isoInstant('a.changed_at')} "changedAt", a.changed_at from award_application a`)}) as read) as marked) as listed`

/** Applications for a title: the Land reads all of its bodies, a body its own. */
@Injectable()
export class ApplicationsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: ApplicationQuery): Promise<PageOf<ApplicationRow>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { changedAt: { column: 'changed_at', type: 'timestamptz' }, due: { column: 'rank', type: 'text' } })
      for (const value of readerOf(actor)) page.bind(value)
      page.equal('state', query.state).equal('body', query.body)
      if (actor.role !== 'kommune') page.where(`state <> 'draft'`)
      const counting = page.total(tx, 'application.count', LISTED, query.count)
      const rules = await applicationRules(tx, this.clock.now().today)
      const rows = await tx.query<Stored>('application.list', `select * from ${LISTED} ${page.page(query.cursor, query.limit)}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ changedAt, rank, id }) => ({ value: query.sort.endsWith('due') ? rank : changedAt, id }),
          (row) => this.row(actor, row, rules(row)),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  /** How many applications there are, how many of them are the reader's to do, and which comes first: of all, not of a page. */
  queue(actor: Actor): Promise<AwardQueue> {
    require(canReadAwarding(actor), 'permission.denied', { who: 'Land' })
    return transact(this.source, actor, 'read', async (tx) => {
      const [row] = await tx.query<Omit<AwardQueue, 'demo'>>('application.queue', QUEUE, [...readerOf(actor), [...QUEUED], this.clock.now().today])
      return { ...row!, demo: this.instance.demo }
    })
  }

  view(actor: Actor, id: string): Promise<ApplicationView> {
    return transact(this.source, actor, 'read', async (tx) => {
      const [rules, rows, extras, history] = await Promise.all([
        applicationRules(tx, this.clock.now().today),
        tx.query<Stored>('application.view', `select * from ${LISTED} where id = $3`, [...readerOf(actor), id]),
        extrasOf(tx, id),
        tx.query<ApplicationView['history'][number]>('application.history', HISTORY, [id]),
      ])
      const application = found(rows[0])
      require(canReadApplication(actor, application) && (application.state !== 'draft' || canApply(actor, application)), 'thing.unknown')
      const held = rules(application)
      const { completeness, review, question, preview, hearing } = held
      const gone = (await endedBodies(tx, application.state === 'ended' ? [application.body] : [])).get(application.body)
      const { answers, missing, sample, questions, proposal, reasons, correction, hearing: heard, awardedOn, recheckOn, revokedOn } = application
      const shownReasons = application.state === 'proposed' && !canReview(actor, application) ? null : reasons
      return {
        ...this.row(actor, application, held),
        rule: held.id,
        answers,
        unanswered: unanswered(answers),
        missing,
        questions: [...questions],
        reasons: shownReasons,
        correction,
        hearing: heard,
        ended: gone ? { on: gone.until, successor: gone.successor, successorKey: gone.successorKey || null } : null,
        awardedOn,
        recheckOn,
        revokedOn,
        proposalReasons: canReview(actor, application) ? (proposal?.reasons ?? null) : null,
        sample: sample.map(({ look, ...item }) => ({
          ...item,
          dead: extras.dead.includes(item.link),
          look: look ? { ...look, suggests: suggestedFinding(look) } : null,
        })),
        signet: extras.signet,
        sign: extras.sign,
        steps: {
          completeness: completeness.workingDays,
          review: review.workingDays,
          question: question.workingDays,
          preview: preview.workingDays,
          hearing: hearing.workingDays,
        },
        sampleSize: sampleSize(application.now, held),
        may: { apply: canApply(actor, application), review: canReview(actor, application) },
        history,
        demo: this.instance.demo,
      }
    })
  }

  private row(actor: Actor, application: Stored, rule: AwardRule): ApplicationRow {
    const { id, award, body, bodyName, land, state, counted, countedOn, now, sample, submittedOn, dueOn, proposal, yours, changedAt, version } = application
    const kind = awardBodyKind(body)!
    const today = this.clock.now().today
    const left =
      dueOn === null ? null : dueOn >= today ? workingDaysBetween(awardCalendar(land), today, dueOn) : -workingDaysBetween(awardCalendar(land), dueOn, today)
    const reviewer = canReview(actor, application) || actor.role === 'pruefung'
    return {
      id,
      award,
      title: rule.title,
      body,
      bodyName,
      kind,
      land,
      state,
      turn: turnOf(application),
      counted,
      countedOn,
      now,
      threshold: thresholdOf(rule, kind),
      sample: sample.map(({ finding }) => finding),
      submittedOn,
      dueOn,
      workingDaysLeft: left,
      proposal: reviewer ? (proposal?.outcome ?? null) : null,
      mine: proposal?.by === actor.subject,
      yours,
      changedAt,
      version,
    }
  }
}

/** Who reads, and whose moves are theirs: the audit office and others have none. */
function readerOf(actor: Actor): [subject: string, side: string | null] {
  return [actor.subject, actor.role === 'land' ? 'ministry' : actor.role === 'kommune' ? 'body' : null]
}

/** States of the ministry's queue: what runs and has been handed in, and titles that are being heard. */
const QUEUED: readonly ApplicationState[] = [...openApplicationStates.filter((state) => state !== 'draft'), 'hearing']

const QUEUE = `
select count(*) filter (where state = any($3))::int open, count(*) filter (where state = any($3) and yours)::int yours, count(*) filter (where state = any($3) and "dueOn" < $4)::int late, count(*) filter (where state <> all($3))::int done,
  (array_agg(json_build_object('id', id, 'bodyName', "bodyName", 'dueOn', "dueOn") order by rank, id) filter (where state = any($3) and yours))[1] first
from ${LISTED} where state <> 'draft'`

async function extrasOf(tx: Tx, id: string): Promise<Pick<ApplicationView, 'signet' | 'sign'> & { readonly dead: readonly string[] }> {
  const [row] = await tx.query<Pick<ApplicationView, 'signet' | 'sign'> & { dead: string[] }>(
    'application.extras',
    `
    select (select signet from award_title t where t.application = a.id) signet, (select json_build_object('state', o.state, 'changedOn', o.changed_on) from award_sign_order o where o.title = a.id) sign,
      array(select distinct p.link from procedure_statement p where p.body = a.body and p.dead) dead
    from award_application a where a.id = $1`,
    [id],
  )
  return row ?? { signet: null, sign: null, dead: [] }
}

const HISTORY = `
select type, effective_on::text "on", ${isoInstant('recorded_at')} at, organisation_name organisation, facts ->> 'from' "from", facts ->> 'to' "to"
from event where subject_type = 'award' and subject_id = $1 order by recorded_at, id limit 200`
