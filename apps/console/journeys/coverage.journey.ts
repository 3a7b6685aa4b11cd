import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { settled, visit } from './support/visitor.js'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.stop())

test('whoever asks how far the Ummeldung is gets the strict answer and both shares, and the authorities behind them', async () => {
  const { page, signIn, open, leave } = await visit(product)
  await signIn('BMDS')
  await page.getByRole('navigation').getByRole('link', { name: 'Abdeckung' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ummeldung in Bayern: flächendeckend nein.' }).waitFor()
  const live = (await page.getByRole('region', { name: 'Nach Behörden' }).innerText()).match(/(\d+) von 1\.385/)![1]
  await page.getByRole('link', { name: `${live} von 1.385` }).click()
  await page.getByRole('heading', { level: 1, name: /1\.385 Behörden: alle Zuständigen/ }).waitFor()
  await page.getByLabel('Stand').selectOption({ label: 'live' })
  await page.getByRole('heading', { level: 1, name: new RegExp(`${live} Behörden: live`) }).waitFor()
  await page
    .getByRole('row', { name: /Stadt Augsburg/ })
    .getByText('Bestand')
    .waitFor()
  await open('/abdeckung?onlinedienst=fuehrerschein&land=HE&on=2025-12-31')
  expect(await page.getByRole('region', { name: 'Nach Behörden' }).innerText()).toContain('von 26')
  await leave()
})

test('the map is walked by arrow keys, chooses a Kreis, and says the same in a table', async () => {
  const { page, signIn, open, leave } = await visit(product)
  await signIn('StMD Bayern, Koordination')
  await open('/abdeckung')
  const map = page.getByRole('group', { name: 'Karte' })
  expect(await map.getByRole('button').count()).toBe(96)
  const [first] = await map.locator('[tabindex="0"]').all()
  await first!.focus()
  const before = await page.locator('.map-says').innerText()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.locator('.map-says').innerText()).not.toBe(before)
  await map.getByRole('button', { name: /^Kelheim/ }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('kreis')).toBe('09273')
  await settled(page)
  await page
    .getByRole('group', { name: 'Karte' })
    .getByRole('button', { name: /^Mainburg/ })
    .waitFor()
  await page.getByText('Dieselben Zahlen als Tabelle').click()
  await page.getByRole('row', { name: /Abensberg/ }).waitFor()
  await leave()
})

test('a day that cannot be asked is answered with one that can', async () => {
  const { page, signIn, open, allow, leave } = await visit(product)
  allow(422)
  await signIn('BMDS')
  await open('/abdeckung?on=2099-01-01&knownOn=2099-01-01')
  await page
    .getByText(/liegt in der Zukunft\. Fragen Sie nach einem Tag bis heute/)
    .first()
    .waitFor()
  await leave()
})

test('the pages of coverage', async () => {
  const visitor = await visit(product)
  await visitor.signIn('BMDS')
  const complaints: string[] = []
  for (const look of [
    {
      name: 'abdeckung',
      path: '/abdeckung',
      title: [/Ummeldung in Bayern: flächendeckend nein\./, /Change of residence in Bavaria: area-wide no\./] as const,
      dark: true,
    },
    { name: 'abdeckung-alle', path: '/abdeckung?onlinedienst=alle&by=kreis&land=BY', title: [/Bayern: 0 von 5 Diensten/, /Bavaria: 0 of 5 services/] as const },
    { name: 'abdeckung-gemeinden', path: '/abdeckung?kreis=09375&land=BY', title: [/Ummeldung/, /Change/] as const },
    {
      name: 'abdeckung-behoerden',
      path: '/abdeckung/behoerden?land=BY&onlinedienst=ummeldung&status=claimed',
      title: [/\d+ Behörden: live/, /\d+ authorities: live/] as const,
    },
  ])
    complaints.push(...(await lookAt(visitor, look)))
  await visitor.leave()
  expect(complaints).toEqual([])
})
