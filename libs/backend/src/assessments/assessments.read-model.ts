import { Injectable } from '@nestjs/common'
import type {
  AssessmentAction,
  AssessmentActionQuery,
  AssessmentQuery,
  AssessmentRow,
  AssessmentTasks,
  AssessmentView,
  OthersComparison,
  RatingFileView,
  RoundComparison,
  RoundQuery,
} from '@blaupause/contract/assessments'
import type { PageOf } from '@blaupause/contract/http'
import { anonymous, compareRounds, isExempt, resultOf, type AssessmentEffect } from '@blaupause/domain/assessments'
import { lightOf, reachedShare } from '@blaupause/domain/criteria'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, isoInstant, pageFrom, PageQuery, transact } from '../platform/index.js'
import { assessmentPolicy } from './assessment-policies.js'
import { readAssessment, type StoredAssessment } from './assessments.store.js'

/** Assessments as their pages show them: lists, the form, what waits for the reader, rounds side by side, and how others stand. */
@Injectable()
export class AssessmentsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: AssessmentQuery): Promise<PageOf<AssessmentRow>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { updatedAt: { column: 'a.updated_at', type: 'timestamptz' } })
        .equal('a.land', query.land)
        .equal('a.programme', query.programme)
        .equal('a.traeger', query.traeger)
        .equal('a.rollout_id', query.rollout)
        .equal('a.state', query.state)
      const counting = page.total(tx, 'assessment.count', 'assessment a', query.count)
      const rows = await tx.query<AssessmentRow>('assessment.list', `${ROW} ${page.page(query.cursor, query.limit, 'a.id')}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ updatedAt, id }) => ({ value: updatedAt, id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  view(actor: Actor, id: string): Promise<AssessmentView> {
    return transact(this.source, actor, 'read', async (tx) => {
      const [[row], stored, actions, [texts], files] = await Promise.all([
        tx.query<AssessmentRow>('assessment.view', `${ROW} where a.id = $1`, [id]),
        readAssessment(tx, id),
        tx.query<AssessmentAction>('assessment.actions', `${ACTION} where x.assessment_id = $1 order by x.due_on, x.criterion`, [id]),
        tx.query<{ challenge: string | null; resolution: string | null }>(
          'assessment.texts',
          'select challenge_text challenge, resolution_text resolution from assessment where id = $1',
          [id],
        ),
        tx.query<RatingFileView>('assessment.files', FILES, [id]),
      ])
      const { openActions: _, ...head } = found(row)
      const whole = found(stored)
      const { asked, values, said } = whole
      return {
        ...head,
        ...found(texts),
        criteria: [...asked],
        actions,
        files,
        demo: this.instance.demo,
        groupAtLeast: assessmentPolicy(whole, this.clock.now().today).groupAtLeast,
        said: said.map((one) => {
          const [kind, dueOn] = one.split(':')
          return { kind: kind as AssessmentEffect['kind'], dueOn: dueOn! }
        }),
        values: values.map((value) => {
          const of = asked.find(({ id: one }) => one === value.criterion)
          return { ...value, light: value.value === null || !of ? null : lightOf(of.scale, value.value) }
        }),
      }
    })
  }

  actions(actor: Actor, query: AssessmentActionQuery): Promise<PageOf<AssessmentAction>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { dueOn: { column: 'x.due_on', type: 'date' } })
        .equal('x.land', query.land)
        .equal('x.programme', query.programme)
        .equal('x.traeger', query.traeger)
      if (query.status) page.where(`x.done_on is ${query.status === 'done' ? 'not ' : ''}null`)
      const counting = page.total(tx, 'action.count', 'assessment_action x', query.count)
      const rows = await tx.query<AssessmentAction>('action.list', `${ACTION} ${page.page(query.cursor, query.limit, 'x.id')}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ dueOn, id }) => ({ value: dueOn, id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  /** What waits for the reader now, the most urgent first. Auditors, makers and operators have none. */
  tasks(actor: Actor): Promise<AssessmentTasks> {
    return transact(this.source, actor, 'read', async (tx) => {
      const mine = { kommune: ['draft', 'changes'], land: ['submitted', 'challenged'], bund: [] }[actor.role as 'kommune' | 'land' | 'bund'] as
        string[] | undefined
      const rows = mine
        ? await tx.query<AssessmentTasks['items'][number]>('assessment.tasks', TASKS, [mine, this.clock.now().today, actor.role === 'kommune'])
        : []
      return { items: rows, demo: this.instance.demo }
    })
  }

  /** This round beside another one of the same body, the one before if none is named. */
  rounds(actor: Actor, id: string, { with: other }: RoundQuery): Promise<RoundComparison> {
    return transact(this.source, actor, 'read', async (tx) => {
      const after = found(await readAssessment(tx, id))
      const before = found(await readAssessment(tx, found(other ?? after.previousId ?? undefined)))
      const head = ({ id: one, round, asked, values }: StoredAssessment) => ({ id: one, round, share: shareOf({ asked, values }, this.clock.now().today) })
      found(before.traeger === after.traeger && before.programme === after.programme ? before : undefined)
      return { before: head(before), after: head(after), changes: compareRounds(before, after), demo: this.instance.demo }
    })
  }

  /** How others stand, by the newest final assessment of each body after the same catalogue: counted beyond the reader's own rows, told without names unless a body agreed. */
  others(actor: Actor, id: string): Promise<OthersComparison> {
    return transact(this.source, actor, 'read', async (tx) => {
      const own = found(await readAssessment(tx, id))
      const { today } = this.clock.now()
      const { groupAtLeast } = assessmentPolicy(own, today)
      tx.reachAll()
      const rows = await tx.query<{ traeger: string; name: string; shared: boolean; share: number | null; criterion: string | null; value: number | null }>(
        'assessment.others',
        OTHERS,
        [own.catalogueId, own.programme, own.traeger],
      )
      const bodies = new Map(rows.map((row) => [row.traeger, row]))
      return {
        groupAtLeast,
        others: bodies.size < groupAtLeast ? null : bodies.size,
        own: shareOf(own, today),
        demo: this.instance.demo,
        criteria: own.asked.map(({ id: criterion, statement, scale }) => {
          const value = own.values.find((one) => one.criterion === criterion && !isExempt(one, today))?.value ?? null
          const shares = rows.filter((row) => row.criterion === criterion && row.value !== null).map((row) => reachedShare(scale, row.value!))
          return { criterion, statement, own: value === null ? null : reachedShare(scale, value), group: anonymous(shares, groupAtLeast) }
        }),
        named: [...bodies.values()]
          .flatMap(({ shared, share, name }) => (shared && share !== null ? [{ traegerName: name, share }] : []))
          .sort((a, b) => b.share - a.share),
      }
    })
  }
}

function shareOf({ asked, values }: Pick<StoredAssessment, 'asked' | 'values'>, today: string): number | null {
  return resultOf({ asked, values }, today).share
}

const ROW = `
select a.id, a.land, a.programme, a.traeger, a.traeger_name "traegerName", a.round, a.previous_id "previousId", a.state, a.submit_by "submitBy", a.review_by "reviewBy", a.challenge_until "challengeUntil", a.final_on "finalOn", a.shared,
  a.asked, a.answered, a.share, a.knocked_out "knockedOut", a.version, ${isoInstant('a.updated_at')} "updatedAt",
  (select json_build_object('id', r.id, 'behoerde', r.behoerde_name, 'onlinedienst', r.onlinedienst_name) from rollout r where r.id = a.rollout_id) rollout,
  (select json_build_object('id', k.id, 'number', k.number, 'title', k.title, 'official', k.official) from criteria_catalogue k where k.id = a.catalogue_id) catalogue,
  (select count(*)::int from assessment_action x where x.assessment_id = a.id and x.done_on is null) "openActions"
from assessment a`

const ACTION = `
select x.id, x.assessment_id "assessmentId", x.criterion, c.content->'statement' statement, x.light, x.land, x.traeger, a.traeger_name "traegerName", x.due_on "dueOn", x.opened_on "openedOn", x.done_on "doneOn", x.note
from assessment_action x join assessment a on a.id = x.assessment_id join catalogue_criterion c on c.catalogue_id = a.catalogue_id and c.id = x.criterion`

const FILES = `
select id, criterion, name, type, size, organisation, ${isoInstant('added_at')} "addedAt" from assessment_file
where assessment_id = $1 and removed_at is null order by criterion, added_at, id`

const TASKS = `
select * from (
  select case a.state when 'draft' then 'rate' when 'changes' then 'revise' when 'submitted' then 'review' else 'resolve' end kind, a.id "assessmentId", null::uuid "actionId", a.traeger_name "traegerName",
    (select r.onlinedienst_name from rollout r where r.id = a.rollout_id) onlinedienst, null::jsonb statement, coalesce(a.review_by, a.submit_by) "dueOn", coalesce(a.review_by, a.submit_by) < $2::date late, cardinality(a.said) > 0 reminded
  from assessment a where a.state = any($1)
  union all
  select 'action', x.assessment_id, x.id, a.traeger_name, (select r.onlinedienst_name from rollout r where r.id = a.rollout_id), c.content->'statement', x.due_on, x.due_on < $2::date, false
  from assessment_action x join assessment a on a.id = x.assessment_id join catalogue_criterion c on c.catalogue_id = a.catalogue_id and c.id = x.criterion where $3 and x.done_on is null
) t order by t."dueOn", t."assessmentId", t."actionId" limit 200`

const OTHERS = `
with newest as (
  select distinct on (traeger) id, traeger, traeger_name, shared, share from assessment
  where catalogue_id = $1 and programme = $2 and traeger <> $3 and rollout_id is null and state = 'final' order by traeger, round desc
)
select n.traeger, n.traeger_name name, n.shared, n.share, v.criterion, v.value
from newest n left join assessment_value v on v.assessment_id = n.id and v.superseded_at is null and v.review = 'accepted' and v.value is not null`
