import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from './support/product.js'
import { PHONE, settled, visit } from './support/visitor.js'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.stop())

test('Meitingen on a phone: what the system sent is in the inbox, and closes by itself', async () => {
  const { page, signIn, picture, leave } = await visit(product, { size: PHONE })
  await signIn('Markt Meitingen')
  await page.getByRole('link', { name: 'Eingang 2 ungelesen' }).click()
  await page.getByRole('heading', { name: '2 neue Nachrichten.' }).waitFor()
  const invitation = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Ein Kreis, eine Redaktion' }) })
  expect(await invitation.innerText()).toMatch(/neu\s+Einladung[^]*Landratsamt Kelheim[^]*Ihre Organisation ist eingeladen\.[^]*Kalenderdatei/)
  await invitation.getByRole('button', { name: 'Ablegen' }).click()
  await page.getByRole('heading', { name: 'Eine neue Nachricht.' }).waitFor()
  expect(await page.title()).toBe('Eine neue Nachricht. · Blaupause (Demodaten)')
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Links im Portal setzen: Ummeldung' }) })
  expect(await entry.innerText()).toMatch(/neu\s+Erinnerung[^]*Heute fällig\.[^]*Der Schritt liegt bei Ihnen\./)
  await picture('eingang-meitingen')

  await entry.getByRole('button', { name: 'Später …' }).click()
  await page.getByLabel('Wieder vorlegen am').waitFor()
  await picture('eingang-meitingen-spaeter')
  await page.getByRole('button', { name: 'Zurückstellen' }).click()
  await page.getByRole('heading', { name: 'Nichts im Eingang.' }).waitFor()
  await picture('eingang-meitingen-leer')
  await page.goto(`${product.url}/eingang?filter=${encodeURIComponent('{"status":"snoozed"}')}`)
  await entry.getByRole('button', { name: 'Wieder vorlegen' }).click()
  await page.goto(`${product.url}/eingang`)

  await entry.getByRole('link', { name: 'Links im Portal setzen: Ummeldung' }).click()
  await page
    .getByRole('heading', { name: /Markt Meitingen/ })
    .first()
    .waitFor()
  await settled(page)
  await page.getByRole('link', { name: 'Aufgaben' }).click()
  const task = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Links im Portal setzen: Ummeldung' }) })
  await task.getByRole('button', { name: 'Erledigt' }).click()
  await task.getByRole('button', { name: 'Melden' }).click()
  await page.getByRole('status').filter({ hasText: 'ist gemeldet' }).waitFor()
  await page.getByRole('link', { name: 'Eingang', exact: true }).click()
  await page.getByRole('heading', { name: 'Nichts im Eingang.' }).waitFor()
  await page.getByRole('button', { name: 'Abgelegte' }).click()
  await page.getByText('Von selbst geschlossen: Der Schritt ist erledigt.').waitFor()
  await picture('eingang-meitingen-geschlossen')
  await leave()
})

test('Meitingen on a phone: the DVDV entry lies with the office that keeps it, in two clicks', async () => {
  const { page, signIn, picture, leave } = await visit(product, { size: PHONE })
  await signIn('Markt Meitingen')
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'DVDV-Eintrag setzen: Ummeldung' }) })
  await picture('meitingen-dvdv')
  await entry.getByRole('button', { name: 'Liegt bei …' }).click()
  await picture('meitingen-dvdv-bei-wem')
  await page.getByRole('group', { name: 'Bei wem liegt es?' }).getByRole('button', { name: 'DVDV-Stelle' }).click()
  await page.getByText('DVDV-Eintrag setzen liegt bei der DVDV-Stelle. Ihre Frist ruht so lange.').waitFor()
  expect(await page.getByRole('region', { name: 'Liegt bei anderen' }).getByRole('listitem').filter({ hasText: 'DVDV-Eintrag setzen' }).innerText()).toMatch(
    /DVDV-Stelle, seit heute/,
  )
  await picture('meitingen-dvdv-liegt-bei')
  await leave()
})
