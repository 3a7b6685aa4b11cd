import { expect } from 'vitest'
import { lookAt, type Look } from './look.js'
import type { Product } from './product.js'
import { visit } from './visitor.js'

/** Signs a role in once and looks at pages of it, one after another; fails with every complaint in a line. */
export async function sweep(product: Product, role: string, looks: readonly Look[]): Promise<void> {
  const visitor = await visit(product)
  await visitor.signIn(role)
  const complaints: string[] = []
  for (const look of looks) complaints.push(...(await lookAt(visitor, look)))
  await visitor.leave()
  expect(complaints).toEqual([])
}
