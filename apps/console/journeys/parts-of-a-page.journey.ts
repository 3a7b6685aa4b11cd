import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from './support/product.js'
import { visit } from './support/visitor.js'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
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

test('the styles of every page are there before the first one shows', async () => {
  const { page, signIn, open, leave } = await visit(product)
  const sheets = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'stylesheet') sheets.add(new URL(request.url()).pathname)
  })
  await signIn('StMD Bayern, Koordination')
  for (const path of ['/lage', '/abdeckung', '/eingang', '/rollouts', '/blocker', '/lagezettel/bund-bayern']) await open(path)
  expect([...sheets]).toHaveLength(1)
  expect(await page.locator('head link[rel=stylesheet]').count()).toBe(1)
  await leave()
})
