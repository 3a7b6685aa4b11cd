import { Injectable } from '@nestjs/common'
import { canChaseBlocker, canShiftByBlocker } from '@blaupause/domain/blockers'
import { addWorkingDays } from '@blaupause/domain/calendar'
import type { BlockerEvent, BlockerQuery, BlockerRow, BlockerView, GuestLinkView } from '@blaupause/contract/blockers'
import type { PageOf } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, PageQuery, pageFrom, transact } from '../platform/index.js'
import { AFFECTED_NAMES, AFFECTED_STEPS, affectedStep, HELD, type StoredAffected } from './affected.read-model.js'
import { filterBlockers } from './blocker-filter.js'
import { pendingFor } from './pending-shift.js'
import { blockerPolicy } from './blocker-policies.js'
import { BLOCKER_COLUMNS, blockerCalendar, blockerRow, type StoredBlocker } from './blocker-row.js'

/** How many affected steps and events the page of a blocker begins with; the counts speak of all, `AffectedReadModel` lists all. */
const AFFECTED = 20
const EVENTS = 100
/** Steps of one shift at most. */
const SHIFTED = 5000

/** The board of blockers and one of them, each for what the reader may see. */
@Injectable()
export class BlockersReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  /** `weight`: authorities × inhabitants × days of the longest wait, what holds up most. */
  list(actor: Actor, query: BlockerQuery): Promise<PageOf<BlockerRow>> {
    const { today } = this.clock.now()
    const sorts = {
      weight: { column: weightOn(today), type: 'numeric' },
      waitingSince: { column: 'b.waiting_since', type: 'date' },
      authorities: { column: 'b.authorities', type: 'int' },
      inhabitants: { column: 'b.inhabitants', type: 'bigint' },
      owner: { column: `coalesce(b.owner_name, b.party)`, type: 'text' },
    }
    return transact(this.source, actor, 'read', async (tx) => {
      const filtered = () => {
        return filterBlockers(new PageQuery(query.sort, sorts), query, pendingFor(actor, today))
      }
      const page = filtered()
      const counted = filtered()
      const counting = query.count && tx.query<{ n: string }>('blocker.count', `select count(*) n from blocker b ${counted.filter}`, counted.values)
      const rows = await tx.query<RowOf & { mark: string }>(
        'blocker.list',
        `select ${BLOCKER_COLUMNS}, ${pendingFor(actor, today)} "shiftPending", (${sorts[query.sort.replace('-', '') as keyof typeof sorts].column})::text mark from blocker b ${page.page(query.cursor, query.limit, 'b.id')}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.mark, id: row.id }),
          (row) => blockerRow(row, today),
        ),
        ...(counting && { total: Number((await counting)[0]!.n) }),
        demo: this.instance.demo,
      }
    })
  }

  view(actor: Actor, id: string): Promise<BlockerView> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const reading = tx.query<RowOf>('blocker.view', `select ${BLOCKER_COLUMNS}, ${pendingFor(actor, today)} "shiftPending" from blocker b where b.id = $1`, [
        id,
      ])
      // The owner sees whom it holds up, not how far they are otherwise: their steps are beyond its role.
      const owner = actor.role === 'dienstleister'
      const stepping = tx.query<StoredAffected>(
        `blocker.affected.${owner}`,
        `${owner ? AFFECTED_NAMES : AFFECTED_STEPS} where b.blocker_id = $1 and ${HELD} order by b.waiting_since, b.milestone_id limit ${AFFECTED}`,
        [id],
      )
      const counting = tx.query<Visible>('blocker.visible', VISIBLE, [id])
      const linking = owner || actor.role === 'kommune' ? Promise.resolve([]) : tx.query<StoredLink>('blocker.links', LINKS, [id])
      const blocker = found((await reading)[0])
      tx.reachAll()
      const history = tx.query<Omit<BlockerEvent, 'recordedAt'> & { recordedAt: Date }>('blocker.history', HISTORY, [id, actor.organisation.id, actor.role])
      const affected = (await stepping).map((step) => affectedStep(step, blocker.solvedOn ?? today))
      const seen = (await counting)[0]!
      const events = (await history).map((event) => ({ ...event, recordedAt: event.recordedAt.toISOString() }))
      const scope = { ...blocker, traeger: seen.traeger, others: Math.max(0, blocker.authorities - seen.authorities) }
      return {
        ...blockerRow(blocker, today),
        description: blocker.description,
        contact: blocker.contact,
        openedBy: blocker.openedBy,
        traeger: scope.traeger,
        others: scope.others,
        affected,
        visible: { held: seen.held, gone: seen.gone },
        heldMilestones: canShiftByBlocker(actor, scope) ? seen.milestones.slice(0, SHIFTED) : [],
        links:
          canChaseBlocker(actor, scope) || actor.role === 'pruefung'
            ? (await linking).map((link) => ({
                ...link,
                madeAt: link.madeAt.toISOString(),
                expiresAt: link.expiresAt.toISOString(),
                usedAt: link.usedAt?.toISOString() ?? null,
              }))
            : [],
        history: events,
        proposal: { to: blocker.contact ?? blocker.ownerName, answerBy: addWorkingDays(blockerCalendar(blocker), today, blockerPolicy(today).answerWithin) },
        answered: events.find(({ type }) => type === 'blocker.promised.v1' || type === 'blocker.chased.v1')?.facts['channel'] === 'guest-link',
        demo: this.instance.demo,
      }
    })
  }
}

type RowOf = StoredBlocker & { shiftPending: number }
type Visible = { held: number; gone: number; authorities: number; traeger: string[]; milestones: string[] }
type StoredLink = Omit<GuestLinkView, 'madeAt' | 'expiresAt' | 'usedAt'> & { madeAt: Date; expiresAt: Date; usedAt: Date | null }

/** Days are those of the calendar: the order is what counts here. `today` comes from the clock, never from a reader. */
export function weightOn(today: string): string {
  return `(b.authorities::numeric * b.inhabitants * (date '${today}' - b.waiting_since + 1))`
}

const VISIBLE = `
select count(*) filter (where ${HELD})::int held, count(*) filter (where not (${HELD}))::int gone, count(distinct b.behoerde_id) filter (where ${HELD})::int authorities,
  coalesce(array_agg(distinct b.traeger) filter (where ${HELD}), '{}') traeger, coalesce(array_agg(b.milestone_id order by b.waiting_since, b.milestone_id) filter (where b.outcome is null), '{}') milestones
from blocker_milestone b where b.blocker_id = $1`
const LINKS = `select id, state, recipient, asked_by "askedBy", made_at "madeAt", expires_at "expiresAt", used_at "usedAt" from guest_link where blocker_id = $1 order by made_at desc limit 20`

/** Texts by their readers, as everywhere: for the programme, for the Land, for one's own organisation. */
const HISTORY = `
select e.id, e.type, e.recorded_at "recordedAt", e.organisation_name organisation, e.role, e.facts, t.text
from event e left join event_text t on t.event_id = e.id and (t.visibility = 'programme' or t.organisation = $2 or (t.visibility = 'land' and $3 = 'land'))
where e.subject_type = 'blocker' and e.subject_id = $1::text order by e.recorded_at desc, e.id desc limit ${EVENTS}`
