import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from './support/product.js'
import { PHONE, visit } from './support/visitor.js'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.stop())

test('Markt Meitingen reports on a phone in two clicks, takes it back, and says with whom a step lies', async () => {
  const { page, signIn, picture, leave } = await visit(product, { size: PHONE })
  await signIn('Markt Meitingen')
  expect(await page.title()).toMatch(/^Heute 1.*Blaupause \(Demodaten\)$/)
  expect(await page.getByText('Fristen ruhen').isVisible()).toBe(true)
  const links = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Links im Portal setzen: Ummeldung' }) })
  await picture('meitingen-aufgaben')

  await links.getByRole('button', { name: 'Erledigt' }).click()
  await picture('meitingen-erledigt')
  await links.getByRole('button', { name: 'Melden' }).click()
  const noted = page.getByRole('status').filter({ hasText: 'Notiert: Links im Portal setzen ist gemeldet.' })
  await noted.waitFor()
  await page.getByRole('heading', { name: 'Links im Portal setzen: Ummeldung' }).waitFor({ state: 'detached' })
  await picture('meitingen-notiert')

  await noted.getByRole('button', { name: 'Rückgängig' }).click()
  await noted.waitFor({ state: 'detached' })
  await links.waitFor()

  await links.getByRole('button', { name: 'Liegt bei …' }).click()
  await page.getByRole('group', { name: 'Bei wem liegt es?' }).getByRole('button', { name: 'Land', exact: true }).click()
  await page.getByText('Links im Portal setzen liegt beim Land.').waitFor()
  expect(await page.getByRole('region', { name: 'Liegt bei anderen' }).getByRole('listitem').innerText()).toMatch(/Links im Portal setzen[^]*Land, seit heute/)
  await picture('meitingen-liegt-bei')
  await leave()
})
