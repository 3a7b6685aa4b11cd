import type { BlockerQuery } from '@blaupause/contract/blockers'
import { likeAnywhere, type PageQuery } from '../platform/index.js'

type Filters = Omit<BlockerQuery, 'cursor' | 'limit' | 'count' | 'sort'>

/** The filters of the board on `blocker b`: its list and its sums by owner ask alike. `pending`: the SQL of how many rollouts have not followed the named day. */
export function filterBlockers(page: PageQuery, query: Filters, pending: string): PageQuery {
  page
    .equal('b.onlinedienst', query.onlinedienst)
    .equal('b.step_id', query.step)
    .equal('b.party', query.party)
    .equal('b.owner_name', query.owner)
    .equal('b.category', query.category)
  if (query.shiftPending) page.where(`${pending} > 0`)
  if (query.unnamed) page.where('b.owner_name is null')
  if (query.state) page.equal('b.state', [query.state].flat())
  if (query.land) page.where(`${page.bind([query.land])} && b.laender`)
  if (query.programme) page.where(`${page.bind([query.programme])} && b.programmes`)
  if (query.rollout) page.where(`exists (select from blocker_milestone m where m.blocker_id = b.id and m.rollout_id = ${page.bind(query.rollout)})`)
  if (query.q) {
    const like = page.bind(likeAnywhere(query.q))
    page.where(`(b.search @@ websearch_to_tsquery('german', ${page.bind(query.q)}) or b.title ilike ${like} or b.owner_name ilike ${like})`)
  }
  return page
}
