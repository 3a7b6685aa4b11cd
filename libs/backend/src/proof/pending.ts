import { SYSTEM } from '@blaupause/domain/identity'
import { CONTRADICTION_HOURS } from '@blaupause/domain/proof'
import type { Now } from '@blaupause/domain/rollouts'
import type { DataSource } from 'typeorm'
import { record, transact } from '../platform/index.js'
import { lockRollouts } from '../rollouts/rollouts.store.js'
import { judgeClaims } from './judge.js'

const PAGE = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Judges anew what was not seen a while ago and is not yet a contradiction: time alone makes it one, also where no address
 * is watched. Answers the earliest instant at which that happens to one of those left.
 */
export async function judgePending(source: DataSource, now: Now): Promise<string | null> {
  let next: string | null = null
  for (let after = FIRST; ;) {
    const page = await transact(source, SYSTEM, 'write', async (tx) => {
      const ids = (await tx.query<{ id: string }>('claim.pending', PENDING, [after, now.now, PAGE])).map(({ id }) => id)
      const { events, messages, nextAt } = await judgeClaims(tx, ids.length > 0 ? await lockRollouts(tx, { rollouts: ids }) : [], now)
      if (events.length > 0) record(tx, `pending-${now.now}-${after}`, events, messages, now)
      return { ids, nextAt }
    })
    if (page.nextAt !== null && (next === null || page.nextAt < next)) next = page.nextAt
    if (page.ids.length < PAGE) return next
    after = page.ids.at(-1)!
  }
}

const PENDING = `
select distinct r.id from rollout r join observation o on o.rollout_id = r.id
where r.id > $1 and r.contradiction_on is null and r.state in ('reported', 'confirmed', 'bestand') and o.result = 'not-seen' and o.effective > $2::timestamptz - interval '${CONTRADICTION_HOURS * 10} hours'
order by r.id limit $3`
