import { Injectable } from '@nestjs/common'
import type { ProcedureRow } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { groupBy, newId, transact } from '../../platform/index.js'
import { awardLands } from '../award-rules.js'
import { warnOfLines } from './line-warnings.js'
import { normalLink } from './normal-link.js'
import { countBodies, dropUnlinked, dropUnsaid, writeStatements } from './procedures.store.js'

type Live = {
  readonly body: string
  readonly land: string
  readonly name: string
  readonly leistungen: readonly string[]
  readonly address: string
  readonly liveOn: string
}

/**
 * Rollouts that are reported live speak of a procedure of their body, and of each member of their Verband: said until the
 * portal shows it. Derived from the rollouts as a whole, so that it may run at any time and as often as one likes. A rollout
 * whose go-live names no address cannot be told from others and is left out.
 */
@Injectable()
export class LiveFeedService {
  constructor(private readonly source: DataSource) {}

  /** Brings the statements of the source "programm" up to date and counts anew whom they changed. Answers how many bodies that are. */
  feed(now: Now): Promise<number> {
    return transact(this.source, SYSTEM, 'write', async (tx) => {
      const rules = await awardLands(tx, now.today)
      const live = (await tx.query<Live>('live-feed.read', LIVE, [[...rules.keys()]])).map((one) => ({ ...one, link: normalLink(one.address) }))
      const before = await tx.query<{ body: string; land: string; link: string }>(
        'live-feed.before',
        `select body, land, link from procedure_statement where source = 'programm'`,
      )
      const [known, wanted] = [new Set(before.map(idOf)), new Set(live.map(idOf))]
      const changed = [...live.filter((one) => !known.has(idOf(one))), ...before.filter((one) => !wanted.has(idOf(one)))]
      const importId = newId()
      for (const [land, of] of groupBy(live, (one) => one.land)) {
        writeStatements(
          tx,
          of.map(({ body, name, leistungen, link, liveOn }): ProcedureRow => ({
            line: 0,
            body,
            name,
            link,
            origin: 'zentral',
            provider: 'Programm',
            leistungen,
            submittable: null,
            inPortal: true,
            seenOn: liveOn,
          })),
          { land, source: 'programm', importId },
        )
      }
      dropUnsaid(tx, [...new Set([...before, ...live].map(({ body }) => body))], 'programm', importId)
      for (const [land, of] of groupBy(changed, (one) => one.land)) {
        const [keys, rule] = [[...new Set(of.map(({ body }) => body))], rules.get(land)]
        dropUnlinked(tx, keys)
        if (!rule) continue
        countBodies(tx, land, now.today, rule, keys)
        await warnOfLines(tx, { land, rule, bodies: keys }, now)
      }
      return new Set(changed.map(({ body }) => body)).size
    })
  }
}

function idOf({ body, link }: { readonly body: string; readonly link: string }): string {
  return `${body} ${link}`
}

const LIVE = `
select distinct on (m.body, w.address) m.body, r.land, o.name->>'de' name, o.leika_keys leistungen, w.address, r.live_reported_on "liveOn"
from rollout r join observation_watch w on w.rollout_id = r.id join onlinedienst o on o.id = r.onlinedienst
cross join lateral (
  select r.traeger body where exists (select from award_body b where b.key = r.traeger)
  union select t.key from territory t where t.verband = r.traeger and t.level = 'gemeinde' and t.valid_to is null
) m
where r.live_reported_on is not null and r.land = any($1) order by m.body, w.address, r.live_reported_on`
