import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from './support/product.js'
import { visit } from './support/visitor.js'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product?.stop())

test('a page whose code does not come says so, and loading anew mends it', async () => {
  const { page, signIn, leave, allow } = await visit(product)
  await signIn('StMD Bayern, Koordination')
  const part = /\/assets\/workshops-page-.*\.js$/
  // What a browser finds of a part that a newer version has replaced.
  await page.route(part, (route) => route.fulfill({ status: 404, body: '' }))
  allow(404)
  await page.getByRole('link', { name: 'Workshops' }).first().click()
  await page.getByRole('alert').getByText('Dieser Teil der Seite kam nicht an.').waitFor()
  await page.unroute(part)
  await page.getByRole('button', { name: 'Neu laden' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByText('Dieser Teil der Seite kam nicht an.').count()).toBe(0)
  await leave()
})

test('a page is never shown before its styles are there', async () => {
  const { page, signIn, open, leave } = await visit(product)
  await signIn('StMD Bayern, Koordination')
  // Styles of the page are held back; its words must wait for them.
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => { release = resolve })
  await page.route(/\/assets\/coverage-.*\.css$/, async (route) => { await held; await route.continue() })
  await open('/rollouts')
  await Promise.all([page.waitForResponse(/\/assets\/coverage-page-.*\.js$/), page.getByRole('link', { name: 'Abdeckung' }).first().click()])
  expect(await page.getByRole('heading', { level: 1, name: /flächendeckend|Abdeckung/ }).count()).toBe(0)
  release()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await leave()
})
