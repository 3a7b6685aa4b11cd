import type { WaitingTimes } from '@blaupause/contract/blockers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from './support/product.js'
import { PHONE, settled, visit } from './support/visitor.js'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.stop())

test('Meitingen says which IT provider it waits for: never a person, one name for all spellings, and its clock is seen', async () => {
  const { page, signIn, picture, allow, leave } = await visit(product, { size: PHONE })
  await signIn('Markt Meitingen')
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'DVDV-Eintrag setzen: Ummeldung' }) })
  await entry.getByRole('button', { name: 'Liegt bei …' }).click()
  const form = page.getByRole('group', { name: 'Bei wem liegt es?' })
  await form.getByRole('button', { name: 'IT-Dienstleister …' }).click()
  const which = form.getByRole('combobox', { name: /^Welche Organisation/ })
  allow(422)
  await which.fill('Frau Muster')
  await form.getByRole('button', { name: 'So notieren' }).click()
  await page.getByText('„Frau Muster“ ist eine Person.').waitFor()
  await picture('liegt-bei-keine-person')
  await which.fill('IT-DIENSTLEISTER 2')
  await form.getByRole('button', { name: 'So notieren' }).click()
  await page.getByText('DVDV-Eintrag setzen liegt bei IT-Dienstleister 2. Ihre Frist ruht so lange.').waitFor()
  await picture('liegt-bei-organisation')
  await leave()

  const stmd = await visit(product)
  await stmd.signIn('StMD Bayern, Koordination')
  const { items } = await product.ask<{ items: { rolloutId: string; position: number; waitingOrganisation: string | null }[] }>(
    'land-by',
    '/milestones?limit=200&step=dvdv-eintrag',
  )
  const { rolloutId, position } = items.find(({ waitingOrganisation }) => waitingOrganisation === 'IT-Dienstleister 2')!
  await stmd.open(`/rollouts/${rolloutId}#schritt-${position}`)
  await stmd.page.getByText(/Die Uhr läuft bei IT-Dienstleister 2 \(IT-Dienstleister\): seit /).waitFor()
  await stmd.picture('wessen-uhr')
  await stmd.open('/lage')
  await stmd.page.getByRole('link', { name: 'Wartezeit nach Beteiligten' }).click()
  await settled(stmd.page)
  await stmd.page.getByRole('rowheader', { name: /^IT-Dienstleister 2/ }).waitFor()
  expect(
    (await product.ask<WaitingTimes>('land-by', '/waiting-times?by=organisation')).items.filter(({ name }) => name?.toLowerCase() === 'it-dienstleister 2'),
  ).toHaveLength(1)
  await stmd.leave()
})
