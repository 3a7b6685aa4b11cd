import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from './support/product.js'
import { PHONE, closeBrowser, visit } from './support/visitor.js'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(async () => { await product?.stop(); await closeBrowser() })

test('Markt Meitingen reports on a phone in two clicks, takes it back, and says with whom a step lies', async () => {
  const { page, signIn, picture, leave } = await visit(product, { size: PHONE })
  await signIn('Markt Meitingen')
  console.log(await page.locator('main').ariaSnapshot())
  await picture('x')
  await leave()
})
