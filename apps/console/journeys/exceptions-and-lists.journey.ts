import { transact, withDatabase } from '@blaupause/backend/platform'
import { createRollouts } from '@blaupause/backend/rollouts'
import type { RolloutRow, RolloutView } from '@blaupause/contract/rollouts'
import { SYSTEM } from '@blaupause/domain/identity'
import { rolloutPlan, threeSteps } from '@blaupause/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { clock, inDays } from './support/today.js'
import { settled, visit } from './support/visitor.js'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.stop())

const rowsOf = async (role: string, filter: string) => (await product.ask<{ items: RolloutRow[] }>(role, `/rollouts?limit=200&${filter}`)).items
test('1: Wiesbaden × Ummeldung is an exception with its own solution, seen on Lage and counted apart', async () => {
  const { page, signIn, picture, leave } = await visit(product)
  await signIn('HMD Hessen, Koordination')
  await page.getByRole('button', { name: '61 Anschlüsse aus den Zusagen anlegen' }).click()
  await page.getByRole('heading', { name: /^1 von 61 Anschlüssen/ }).waitFor()
  await settled(page)
  expect(
    await page
      .getByRole('row', { name: /Wiesbaden/ })
      .getByRole('cell')
      .first()
      .innerText(),
  ).toMatch(/Ausnahme/)
  await picture('lage-wiesbaden')
  await page
    .getByRole('region', { name: /von 61/ })
    .getByRole('link', { name: /Ausnahme/ })
    .click()
  await page
    .getByRole('table')
    .getByRole('link', { name: /Wiesbaden/ })
    .first()
    .click()
  await page.getByRole('region', { name: 'Ausnahme' }).getByText('gleichwertige eigene Lösung', { exact: true }).waitFor()
  await picture('wiesbaden-ausnahme')
  const [wiesbaden] = await rowsOf('land-he', 'status=ausnahme')
  expect(wiesbaden).toMatchObject({ exemptKind: 'own-solution', liveReportedOn: null, liveConfirmedOn: null })
  await leave()
})

test('an exception is asked for by the town, approved by the Land, and stands with its end', async () => {
  const [own] = await rowsOf('kommune-meitingen', 'onlinedienst=ummeldung')
  const town = await visit(product)
  await town.signIn('Markt Meitingen')
  await town.open(`/rollouts/${own!.id}`)
  await town.page.getByRole('button', { name: 'Ausnahme beantragen' }).click()
  const form = town.page.getByRole('form', { name: 'Ausnahme beantragen' })
  await form.getByRole('radio').last().check()
  await form.getByLabel('Begründung').fill('Das Rathaus zieht im Winter um.')
  await form.locator('input[type=date]').fill(inDays(60))
  await form.getByRole('button', { name: 'Ausnahme beantragen' }).click()
  await town.page.getByRole('region', { name: 'Ausnahme' }).getByText('Das Rathaus zieht im Winter um.').waitFor()
  await town.leave()

  const land = await visit(product)
  await land.signIn('StMD Bayern, Koordination')
  await land.open(`/rollouts/${own!.id}`)
  await land.page.getByRole('region', { name: 'Ausnahme' }).getByRole('button').first().click()
  await land.page.getByRole('region', { name: 'Ausnahme' }).getByRole('form').getByRole('button').first().click()
  await land.page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(async () => (await product.ask<RolloutView>('land-by', `/rollouts/${own!.id}`)).mark).toBe('ausnahme')
  await land.picture('ausnahme-bewilligt')
  await land.leave()
})

test('a list of what was there before is tried, taken half-way, and one row is taken back with a reason', async () => {
  const [open] = await rowsOf('land-by', 'status=nicht')
  const { page, signIn, open: go, picture, leave } = await visit(product)
  await signIn('StMD Bayern, Koordination')
  await go('/bestand')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Datei auswählen' }).click()])
  await chooser.setFiles({
    name: 'bestand.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Schlüssel;Onlinedienst;Schritt;Datum\n${open!.behoerde.traeger};${open!.onlinedienst.id};5;01.10.2025\n`, 'latin1'),
  })
  await page.getByRole('button', { name: 'Eine Zeile übernehmen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Eine Zeile ist übernommen.' }).waitFor()
  await picture('bestand-uebernommen')
  await go(`/rollouts/${open!.id}`)
  const taken = page.getByRole('region', { name: 'Übernahme als Bestand' })
  await taken.getByRole('button', { name: 'Übernahme zurücknehmen' }).click()
  await taken.getByLabel('Was war falsch?').fill('Die Zeile gehört zur Nachbargemeinde.')
  await picture('bestand-zuruecknehmen')
  await taken.getByRole('form').getByRole('button', { name: 'Übernahme zurücknehmen' }).click()
  await page.getByText('Die Übernahme ist zurückgenommen.').waitFor()
  await page.getByText('Übernahme als Bestand zurückgenommen').waitFor()
  await leave()
})

test('Fachverfahren, cost and use are entered at the rollout; the list finds it by its maker', async () => {
  const [row] = await rowsOf('land-by', 'status=laeuft')
  const { page, signIn, open, leave } = await visit(product)
  await signIn('StMD Bayern, Koordination')
  await open(`/rollouts/${row!.id}`)
  const tech = page.getByRole('region', { name: 'Technik, Kosten, Nutzung' })
  await tech.getByRole('button', { name: 'Wechsel eintragen oder berichtigen' }).click()
  const form = tech.getByRole('form', { name: 'Fachverfahren eintragen' })
  await form.getByLabel('Produkt').fill('Fachverfahren D1')
  await form.getByLabel('Hersteller').fill('Hersteller D')
  await form.getByLabel('Woher wissen Sie das?').fill('Auskunft der Behörde')
  await form.getByRole('button', { name: 'Eintragen' }).click()
  await tech.getByText('Fachverfahren D1').first().waitFor()
  await tech.getByRole('button', { name: 'Kosten eintragen' }).click()
  const cost = tech.getByRole('form', { name: 'Kosten eintragen' })
  await cost.getByLabel('Betrag in Euro').fill('1.180,50')
  await cost.getByLabel('Woher wissen Sie das?').fill('Rechnung 4711')
  await cost.getByRole('button', { name: 'Eintragen' }).click()
  await tech.getByText('1.180,50 €').waitFor()
  await open('/rollouts')
  await page
    .getByRole('search', { name: 'Filter' })
    .getByLabel(/^Hersteller/)
    .selectOption({ label: 'Hersteller D' })
  await page.getByRole('heading', { level: 1, name: /^Ein Anschluss|^\d Anschlüsse/ }).waitFor()
  await page.getByRole('table').getByRole('link', { name: row!.behoerde.name }).first().waitFor()
  await leave()
})

test('1,000 small ones are read page by page and ticked at once', async () => {
  const gemeinden = (await product.ask<{ items: { key: string }[] }>('land-by', '/traeger?level=gemeinde&land=BY&limit=200')).items.map(({ key }) => key)
  const items = { gemeinden, leistungen: ['99115005104000', '99115005104001', '99115005104002', '99115005104003', '99115005104004'] }
  const plan = rolloutPlan({
    traeger: '09184139',
    name: 'Gemeinde mit 1.000 Links',
    steps: threeSteps.map((step) => (step.position === 1 ? { ...step, items } : step)),
  })
  const [id] = await withDatabase(product.databaseUrl, (source) =>
    transact(source, SYSTEM, 'write', async (tx) => createRollouts(tx, [plan], 'many-links', clock.now())),
  )
  await product.ask('land-by', `/rollouts/${id}/start`, { version: 0, startOn: inDays(0) })
  const visitor = await visit(product)
  await visitor.signIn('StMD Bayern, Koordination')
  const links = visitor.page.getByRole('region', { name: /Schritt 1, Schritt: [\d.]+ von 1\.000/ })
  await visitor.open(`/rollouts/${id}`)
  await links.getByText('1 bis 25 von 200').waitFor()
  await links.getByRole('button', { name: 'Weiter' }).click()
  await links.getByText('26 bis 50 von 200').waitFor()
  await links.getByRole('button', { name: 'Ankreuzen' }).click()
  await links.getByRole('checkbox', { name: 'Alle 1.000 wählen' }).check()
  await links.getByText('1.000 neu erledigt, 0 zurückgenommen.').waitFor()
  await visitor.picture('tausend-ankreuzen')
  await links.getByLabel('Gemeldet').selectOption({ label: 'am Telefon' })
  await links.getByRole('button', { name: '1000 Änderungen speichern' }).click()
  await visitor.page.getByText(/1\.000 von 1\.000 sind erledigt/).waitFor()
  const complaints = await lookAt(visitor, {
    name: 'tausend',
    path: `/rollouts/${id}`,
    title: [/Gemeinde mit 1\.000 Links × /, /Gemeinde mit 1\.000 Links × /],
  })
  await visitor.leave()
  expect(complaints).toEqual([])
})
