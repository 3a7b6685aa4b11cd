import type { RolloutQuery } from '@blaupause/contract/rollouts'
import { holdsFor } from '../fachverfahren/fachverfahren.store.js'
import type { PageQuery } from '../platform/index.js'

/** The condition that a rollout's authority works with this product or maker today, for this service. */
export function worksWith(page: PageQuery, { product, maker }: Pick<RolloutQuery, 'product' | 'maker'>, today: string): string {
  const wanted = [product === undefined ? null : `f.product_key = ${page.bind(product)}`, maker === undefined ? null : `f.maker = ${page.bind(maker)}`].filter(
    (one) => one !== null,
  )
  return `exists (select from fachverfahren f where ${wanted.join(' and ')} and ${holdsFor(`${page.bind(today)}::date`)})`
}
