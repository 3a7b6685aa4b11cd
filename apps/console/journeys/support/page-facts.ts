import type { RolloutRow } from '@blaupause/contract/rollouts'
import type { Look } from './look.js'
import type { Product } from './product.js'

/** The demo's own things whose pages are looked at, found as a client would find them. */
export async function pageFacts(product: Product) {
  const [rollouts, blockers, versions, ratings, assessments, closed, ahead] = await Promise.all([
    product.ask<{ items: RolloutRow[] }>('land-by', '/rollouts?limit=200'),
    product.ask<{ items: { id: string }[] }>('dienstleister-a', '/blockers'),
    product.ask<{ items: { id: string; state: string }[] }>('land-by', '/criteria-catalogues'),
    product.ask<{ items: { rollout: { id: string } }[] }>('land-by', '/maturity-ratings'),
    product.ask<{ items: { id: string; state: string }[] }>('land-by', '/assessments?limit=200'),
    product.ask<{ items: { id: string }[] }>('land-by', '/workshops?state=closed'),
    product.ask<{ items: { id: string; on: string; seriesId: string }[] }>('land-by', '/workshops?state=invited'),
  ])
  const [invited] = ahead.items
  return {
    blocker: blockers.items[0]!.id,
    heard: versions.items.find(({ state }) => state === 'consultation')!.id,
    holds: versions.items.find(({ state }) => state === 'published')!.id,
    mature: ratings.items[0]!.rollout.id,
    assessments: Object.fromEntries(assessments.items.map(({ id, state }) => [state, id])) as Readonly<Record<string, string>>,
    workshop: closed.items[0]!.id,
    invited: invited!.id,
    month: invited!.on.slice(0, 7),
    series: invited!.seriesId,
    /** Where the first rollout of a kind has its page, and what its title begins with. */
    ofRollout(is: (row: RolloutRow) => boolean): Pick<Look, 'path' | 'title'> {
      const row = rollouts.items.find(is)!
      const name = new RegExp(`${row.behoerde.name} × `)
      return { path: `/rollouts/${row.id}`, title: [name, name] }
    },
  }
}
