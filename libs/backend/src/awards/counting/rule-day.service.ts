import { Injectable } from '@nestjs/common'
import { SYSTEM } from '@blaupause/domain/identity'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { groupBy, transact } from '../../platform/index.js'
import { awardLands } from '../award-rules.js'
import { warnOfLines } from './line-warnings.js'
import { countBodies } from './procedures.store.js'

/** From the day on which a version of the rules begins, what every body shows is counted by it, also where nobody reports anything anew. */
@Injectable()
export class RuleDayService {
  constructor(private readonly source: DataSource) {}

  /** Counts anew the bodies of each Land that were last counted before the version of today began. Answers how many; doing it again counts none. */
  count(now: Now): Promise<number> {
    return transact(this.source, SYSTEM, 'write', async (tx) => {
      const rules = await awardLands(tx, now.today)
      const begun = [...rules.values()].map(({ land, validFrom }) => ({ land, validFrom }))
      const before = await tx.query<{ land: string; body: string }>('rule-day.before', BEFORE, [JSON.stringify(begun)])
      for (const [land, of] of groupBy(before, (one) => one.land)) {
        const [bodies, rule] = [of.map(({ body }) => body), rules.get(land)!]
        countBodies(tx, land, now.today, rule, bodies)
        await warnOfLines(tx, { land, rule, bodies }, now)
      }
      return before.length
    })
  }
}

/** A body that is no more keeps its last count. */
const BEFORE = `
select r.land, c.body from json_to_recordset($1) as r (land text, "validFrom" date) join procedure_count c on c.land = r.land
where exists (select from award_body b where b.key = c.body) group by r.land, c.body, r."validFrom" having max(c.counted_on) < r."validFrom"`
