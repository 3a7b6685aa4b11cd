import { Injectable } from '@nestjs/common'
import type { BlockerOwners, OwnersQuery } from '@blaupause/contract/blockers'
import { workingDaysBetween } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, Instance, PageQuery, transact } from '../platform/index.js'
import { filterBlockers } from './blocker-filter.js'
import { blockerCalendar } from './blocker-row.js'
import { pendingFor } from './pending-shift.js'

/** How many owners the board names; one that comes behind holds up less than all of them. */
const OWNERS = 100

type Owner = BlockerOwners['items'][number]
type Row = Omit<Owner, 'days'> & { laender: string[]; allBlockers: number; allAuthorities: number; allInhabitants: number }

const orders: Readonly<Record<OwnersQuery['sort'], string>> = {
  weight: 'authorities * inhabitants * ($2::date - "waitingSince" + 1) desc',
  waitingSince: '"waitingSince"',
  authorities: 'authorities desc',
  inhabitants: 'inhabitants desc',
  blockers: 'blockers desc',
  owner: `coalesce("ownerName", party) collate "C"`,
}

/** Who holds up how many: the board summed by owner. Counted by SQL over all who wait, also those the reader may not see by name. */
@Injectable()
export class OwnersReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: OwnersQuery): Promise<BlockerOwners> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const { sort, ...filters } = query
      const board = filterBlockers(new PageQuery('id', {}), filters, pendingFor(actor, today))
      const seen = await tx.query<{ id: string }>('owners.seen', `select b.id from blocker b ${board.filter}`, board.values)
      tx.reachAll()
      const rows = await tx.query<Row>(`owners.list.${sort}`, `select * from (${SUMMED}) owners order by ${orders[sort]}, party, "ownerName" limit ${OWNERS}`, [
        seen.map(({ id }) => id),
        today,
      ])
      const all = rows[0]
      return {
        items: rows.map(({ laender, allBlockers: _blockers, allAuthorities: _authorities, allInhabitants: _inhabitants, ...owner }) => ({
          ...owner,
          days: workingDaysBetween(blockerCalendar({ laender }), owner.waitingSince, today),
        })),
        blockers: all?.allBlockers ?? 0,
        authorities: all?.allAuthorities ?? 0,
        inhabitants: all?.allInhabitants ?? 0,
        demo: this.instance.demo,
      }
    })
  }
}

/** One authority of several blockers of an owner counts once, with its inhabitants. */
const SUMMED = `
with b as (select * from blocker where id = any($1)),
held as (select distinct b.party, b.owner_name, m.behoerde_id, m.population from b join blocker_milestone m on m.blocker_id = b.id where m.left_on is null or m.outcome = 'released'),
sums as (select party, owner_name, count(distinct behoerde_id)::int authorities, sum(population)::float8 inhabitants from held group by 1, 2),
total as (select count(*)::int authorities, coalesce(sum(population), 0)::float8 inhabitants from (select distinct on (behoerde_id) behoerde_id, population from held) one)
select b.party, b.owner_name "ownerName", count(*)::int blockers, count(*) filter (where b.state = 'open')::int undated, count(*) filter (where b.state = 'promised' and b.promised_on < $2::date)::int broken,
  count(*) filter (where b.state <> 'solved' and b.level <> 'party')::int escalated, coalesce(max(s.authorities), 0) authorities, coalesce(max(s.inhabitants), 0) inhabitants, min(b.waiting_since) "waitingSince",
  (select array_agg(distinct l) from b o, unnest(o.laender) l where o.party = b.party and o.owner_name is not distinct from b.owner_name) laender,
  (select count(*)::int from b) "allBlockers", (select authorities from total) "allAuthorities", (select inhabitants from total) "allInhabitants"
from b left join sums s on s.party = b.party and s.owner_name is not distinct from b.owner_name group by b.party, b.owner_name`
