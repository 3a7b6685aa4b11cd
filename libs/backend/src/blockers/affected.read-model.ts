import { Injectable } from '@nestjs/common'
import type { AffectedQuery, AffectedStep } from '@blaupause/contract/blockers'
import type { PageOf } from '@blaupause/contract/http'
import { workingDaysBetween } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import type { LocalDate } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, likeAnywhere, PageQuery, pageFrom, transact } from '../platform/index.js'
import { calendarOf } from '../rollouts/calendars.js'

export type StoredAffected = Omit<AffectedStep, 'days'> & { readonly seat: string | null }

/** Still held, or released by solving: those a blocker counts. */
export const HELD = `(b.outcome is null or b.outcome = 'released')`

const FIELDS = `b.milestone_id "milestoneId", b.rollout_id "rolloutId", b.land, b.programme, b.traeger, b.seat, b.behoerde_name behoerde, b.onlinedienst, b.population, b.waiting_since "waitingSince", b.outcome`
export const AFFECTED_STEPS = `select ${FIELDS}, m.owner, m.due_on "dueOn" from blocker_milestone b join milestone m on m.id = b.milestone_id`
/** What an owner sees: names, no steps. */
export const AFFECTED_NAMES = `select ${FIELDS}, 'kommune' as owner, null::date "dueOn" from blocker_milestone b`

const sorts = {
  waitingSince: { column: 'b.waiting_since', type: 'date' },
  population: { column: 'b.population', type: 'int' },
  name: { column: 'b.behoerde_name collate "C"', type: 'text' },
}

/** Whom a blocker holds up, page by page: a fault of one maker can hold 1,400. Row-level security says which of them one sees. */
@Injectable()
export class AffectedReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, id: string, query: AffectedQuery): Promise<PageOf<AffectedStep>> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const reading = tx.query<{ solvedOn: string | null }>('affected.blocker', 'select solved_on "solvedOn" from blocker where id = $1', [id])
      const page = new PageQuery(query.sort, sorts)
      page.where(`b.blocker_id = ${page.bind(id)}`).where(query.which === 'held' ? HELD : `not ${HELD}`)
      if (query.q) page.where(`b.behoerde_name ilike ${page.bind(likeAnywhere(query.q))}`)
      const counting = page.total(tx, 'affected.count', 'blocker_milestone b', query.count)
      const column = sorts[query.sort.replace('-', '') as keyof typeof sorts].column
      const from = actor.role === 'dienstleister' ? AFFECTED_NAMES : AFFECTED_STEPS
      const rows = await tx.query<StoredAffected & { mark: string }>(
        `affected.list.${query.sort}`,
        `${from.replace('select ', `select (${column})::text mark, `)} ${page.page(query.cursor, query.limit, 'b.milestone_id')}`,
        page.values,
      )
      const { solvedOn } = found((await reading)[0])
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.mark, id: row.milestoneId }),
          (row) => affectedStep(row, solvedOn ?? today),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}

/** With its wait in working days of the authority's own seat. */
export function affectedStep({ seat, ...step }: StoredAffected & { readonly mark?: string }, until: LocalDate): AffectedStep {
  const { milestoneId, rolloutId, land, programme, traeger, owner, behoerde, onlinedienst, population, waitingSince, dueOn, outcome } = step
  return {
    milestoneId,
    rolloutId,
    land,
    programme,
    traeger,
    owner,
    behoerde,
    onlinedienst,
    population,
    waitingSince,
    days: workingDaysBetween(calendarOf({ land, seat: seat ?? traeger }), waitingSince, until),
    dueOn,
    outcome,
  }
}
