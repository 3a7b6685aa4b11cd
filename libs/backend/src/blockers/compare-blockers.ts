import { Injectable } from '@nestjs/common'
import type { BlockerMatches, CompareBlocker } from '@blaupause/contract/blockers'
import { rankMatches } from '@blaupause/domain/blockers'
import type { Actor } from '@blaupause/domain/identity'
import { outsideKinds } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { transact } from '../platform/index.js'
import { BLOCKER_COLUMNS, type StoredBlocker } from './blocker-row.js'
import { lockTarget, targetSteps } from './held-steps.js'

/** How many the form offers. */
const OFFERED = 5

/**
 * Before a blocker is opened: is there one already? Compared are owner, step, service, Fachverfahren and words (full text,
 * German stems), among the open ones of the same programmes, also those the reader cannot see yet: joining makes them
 * visible. Of those only what the offer needs is told. Writes nothing.
 */
@Injectable()
export class CompareBlockers {
  constructor(private readonly source: DataSource) {}

  compare(actor: Actor, draft: CompareBlocker): Promise<BlockerMatches> {
    return transact(this.source, actor, 'write', async (tx) => {
      const { ids, rollouts } = await lockTarget(tx, draft)
      const steps = targetSteps(actor, ids, rollouts)
      const services = new Set(rollouts.map(({ onlinedienst }) => onlinedienst))
      const owner =
        draft.ownerName === null
          ? null
          : await tx.query<{ name: string }>('compare.owner', `select name from organisation where name_key = organisation_key($1) and kind = any($2)`, [
              draft.ownerName,
              outsideKinds,
            ])
      const known = {
        party: draft.party,
        ownerName: owner?.[0]?.name ?? draft.ownerName,
        stepId: steps[0]!.stepId,
        onlinedienst: services.size === 1 ? [...services][0]! : null,
        fachverfahren: draft.fachverfahren,
      }
      tx.reachAll()
      const people = tx.query<{ n: number }>(
        'compare.people',
        'select coalesce(sum(population), 0)::float8 n from (select distinct on (behoerde_id) population from rollout where id = any($1)) one',
        [rollouts.map(({ id }) => id)],
      )
      const open = await tx.query<StoredBlocker & { similarText: boolean }>('compare.open', OPEN, [
        [...new Set(steps.map(({ programme }) => programme))],
        words(`${draft.title ?? ''} ${draft.description}`),
        known.stepId,
      ])
      return {
        held: steps.length,
        waiting: steps.filter(({ waitingOn }) => waitingOn !== null).length,
        inhabitants: (await people)[0]!.n,
        matches: rankMatches(known, open)
          .slice(0, OFFERED)
          .map(({ blocker, reasons }) => ({
            id: blocker.id,
            title: blocker.title,
            party: blocker.party,
            ownerName: blocker.ownerName,
            authorities: blocker.authorities,
            waitingSince: blocker.waitingSince,
            promisedOn: blocker.promisedOn,
            reasons,
          })),
      }
    })
  }
}

/** Any of the words; what is no word is left out, so that nothing a person types is a query. */
function words(text: string): string {
  return [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])].slice(0, 60).join(' | ')
}

const OPEN = `
select ${BLOCKER_COLUMNS}, $2 <> '' and b.search @@ to_tsquery('german', $2) "similarText" from blocker b
where b.state <> 'solved' and b.programmes && $1 and b.step_id = $3 order by b.waiting_since limit 200`
