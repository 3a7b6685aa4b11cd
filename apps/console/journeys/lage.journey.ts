import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { visit } from './support/visitor.js'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.stop())

test('1: BMDS opens Lage: 62 rollouts, Augsburg × Ummeldung was there before; every figure leads to its rows', async () => {
  const { page, signIn, open, leave } = await visit(product)
  await signIn('BMDS')
  await page.getByRole('heading', { name: /^\d+ von 62 Anschlüssen sind live\.$/ }).waitFor()
  const augsburg = page.getByRole('row', { name: /Stadt Augsburg/ })
  expect(await augsburg.getByRole('cell').first().innerText()).toContain('Bestand')
  // The sentence: live, of all, proven, held up, overdue; each leads to a list whose head says the same number.
  for (const figure of [
    /^\d+$/,
    /^\d+ Anschlüssen sind live\.$/,
    /^\d+ belegt$/,
    /^\d+ von (?:einem Blocker|\d+ Blockern) aufgehalten$/,
    /^\d+ überfällig$/,
    /^\d+ Bestand$/,
  ]) {
    await open('/lage')
    const link = page
      .getByRole('region', { name: /von 62/ })
      .getByRole('link', { name: figure })
      .first()
    const count = (await link.innerText()).match(/\d+/)![0]
    await link.click()
    await page.getByRole('heading', { level: 1, name: count === '1' ? 'Ein Anschluss' : new RegExp(`^${count} Anschlüsse$`) }).waitFor()
  }
  await open('/lage')
  const kelheim = page.getByRole('row', { name: /Landkreis Kelheim/ })
  const late = kelheim.getByRole('link', { name: /^\d+ überfällig/ })
  const count = (await late.innerText()).match(/\d+/)![0]
  await late.click()
  await page.getByRole('heading', { level: 1, name: new RegExp(`^(?:${count}|Ein) Anschl`) }).waitFor()
  await page.getByText('Pilot 09273').first().waitFor()
  await open('/lage')
  await kelheim.getByRole('button', { name: /von 13/ }).click()
  await page.getByText(/war?tet?e?n? seit \d+ Arbeitstagen auf .+, wie \d+ andere\./).waitFor()
  await open('/lage')
  await page.getByText(/Zurückgerechnet vom knappsten Anschluss/).waitFor()
  await leave()
})

test('2: Meitingen × Führerschein: the Landratsamt is responsible and no pilot; three Heuchelheim are told apart by Land and key', async () => {
  const { page, signIn, leave } = await visit(product)
  await signIn('BMDS')
  await page
    .getByRole('row', { name: /Markt Meitingen/ })
    .getByText('Zuständig: Landratsamt Augsburg, kein Pilot')
    .waitFor()
  await page.getByRole('searchbox').first().fill('Heuchelheim')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /Heuchelheim/ }).waitFor()
  const bodies = page.getByRole('region').filter({ hasText: '06531 007' }).getByRole('listitem')
  await bodies.first().waitFor()
  const lines = (await bodies.allInnerTexts()).filter((line) => line.includes('Heuchelheim'))
  expect(lines).toHaveLength(3)
  expect(new Set(lines.map((line) => line.match(/\d{5} \d{3}/)![0])).size).toBe(3)
  expect(lines.filter((line) => line.includes('Hessen'))).toHaveLength(1)
  expect(lines.filter((line) => line.includes('Rheinland-Pfalz'))).toHaveLength(2)
  await leave()
})

test('Hesse has no rollout yet: 61 follow from the commitments, and one press makes them', async () => {
  const { page, signIn, leave } = await visit(product)
  await signIn('HMD Hessen, Koordination')
  await page.getByRole('heading', { name: /^61 Anschlüsse aus den Zusagen/ }).waitFor()
  await page.getByRole('button', { name: '61 Anschlüsse aus den Zusagen anlegen' }).click()
  await page.getByRole('heading', { name: /^1 von 61 Anschlüssen/ }).waitFor()
  expect(
    await page
      .getByRole('row', { name: /Stadt Kassel/ })
      .getByRole('cell')
      .first()
      .innerText(),
  ).toContain('Bestand')
  await leave()
})

test('1: Wiesbaden × Ummeldung has a solution of its own: an exception with its reason, counted apart, never as live', async () => {
  const { page, signIn, picture, leave } = await visit(product)
  await signIn('BMDS')
  await page
    .getByRole('combobox')
    .filter({ has: page.getByRole('option', { name: 'Bund–Hessen' }) })
    .first()
    .selectOption({ label: 'Bund–Hessen' })
  await page.getByRole('heading', { name: /^1 von 61 Anschlüssen/ }).waitFor()
  const cell = page
    .getByRole('row', { name: /Stadt Wiesbaden/ })
    .getByRole('cell')
    .first()
  expect(await cell.innerText()).toContain('Ausnahme')
  await cell.getByRole('link').click()
  await page
    .getByText(/Gleichwertige eigene Lösung/)
    .first()
    .waitFor()
  await picture('lage-wiesbaden')
  await leave()
})

test('the Lagezettel of the programme and of a Kommune, on screen and as a file for the council', async () => {
  const { page, signIn, open, leave } = await visit(product)
  await signIn('StMD Bayern, Koordination')
  await page.evaluate(() => {
    Object.assign(globalThis, {
      print: () => {
        document.documentElement.dataset['printed'] = location.pathname
      },
    })
  })
  await page.keyboard.press('F8')
  await page.getByRole('heading', { level: 1, name: 'Lagezettel Bund–Bayern' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['printed'])).toBe('/lagezettel/bund-bayern')
  for (const scope of ['bund-bayern', '09772177', '09375']) {
    await open(`/lagezettel/${scope}`)
    expect({ scope, sheets: (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length }).toEqual({
      scope,
      sheets: 1,
    })
  }
  await open('/lage')
  await page.getByRole('link', { name: 'Lagezettel Bund–Bayern' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Als PDF speichern' }).click()])
  expect(file.suggestedFilename()).toBe('lagezettel-bund-bayern.pdf')
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await open('/lagezettel/09772177')
  await page.getByRole('heading', { level: 1, name: 'Lagezettel Markt Meitingen' }).waitFor()
  await leave()
})

test('a Kommune finds its sheet among its tasks', async () => {
  const { page, signIn, leave } = await visit(product)
  await signIn('Markt Meitingen')
  await page.getByRole('link', { name: 'Lagezettel, eine Seite für den Rat' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lagezettel Markt Meitingen' }).waitFor()
  await leave()
})

test('the pages of the Lagezettel', async () => {
  const visitor = await visit(product)
  await visitor.signIn('StMD Bayern, Koordination')
  const complaints: string[] = []
  for (const look of [
    { name: 'lagezettel', path: '/lagezettel/bund-bayern', title: [/Lagezettel Bund–Bayern/, /Situation sheet Bund–Bayern/] as const },
    { name: 'lagezettel-kreis', path: '/lagezettel/09273', title: [/Lagezettel Landratsamt Kelheim/, /Situation sheet Landratsamt Kelheim/] as const },
    { name: 'lagezettel-kommune', path: '/lagezettel/09772177', title: [/Lagezettel Markt Meitingen/, /Situation sheet Markt Meitingen/] as const },
    { name: 'lage-land', path: '/lage', title: [/Lage/, /Situation/] as const },
  ])
    complaints.push(...(await lookAt(visitor, look)))
  await visitor.leave()
  expect(complaints).toEqual([])
})
