import type { ApplicationRow, FunnelBody } from '@blaupause/contract/awards'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { inDays } from './support/today.js'
import { sweep } from './support/sweep.js'
import { settled, visit } from './support/visitor.js'

let product: Product
let pullach: string
beforeAll(async () => {
  product = await startProduct()
  pullach = (await product.ask<{ items: ApplicationRow[] }>('land-by', '/award-applications?state=proposed')).items[0]!.id
})
afterAll(() => product?.stop())

test('the ministry takes the first of its queue, looks at what is left of the sample, and proposes', async () => {
  const ministry = await visit(product)
  const { page } = ministry
  await ministry.signIn('StMD Bayern, Koordination')
  expect(
    await lookAt(ministry, {
      name: 'titel-antraege',
      path: '/titel',
      title: [/6 Anträge\. 4 liegen heute bei Ihnen\./, /6 applications\. 4 are with you today\./],
      dark: true,
    }),
  ).toEqual([])
  await ministry.open('/titel')
  await page.getByRole('link', { name: 'Stadt Abensberg prüfen' }).click()
  await page.getByRole('heading', { name: 'Stichprobe: 7 von 11 geprüft' }).waitFor()
  const open = page.getByRole('combobox').filter({ has: page.locator('option[value=""]:checked') })
  await expect.poll(() => open.count()).toBe(4)
  for (let left = 4; left > 0; left -= 1) await open.first().selectOption('sound')
  await page.getByRole('button', { name: '4 Befunde eintragen' }).click()
  await page.getByRole('heading', { name: 'Stichprobe: 11 von 11 geprüft' }).waitFor()
  await page.getByRole('button', { name: 'Verleihung vorschlagen' }).click()
  await page.getByRole('button', { name: 'Verleihung vorschlagen' }).last().click()
  await page.getByText('Ihr Vorschlag liegt vor. Entscheiden muss eine zweite Person.').waitFor()
  await ministry.picture('titel-vorgeschlagen')
  await ministry.leave()
})

test('a second person decides, and the municipality reads before anything is published', async () => {
  const lead = await visit(product)
  const { page } = lead
  // The demo's proposal is the head's own: the coordination is the second person.
  await lead.signIn('StMD Bayern, Koordination')
  expect(
    await lookAt(lead, {
      name: 'titel-entscheiden',
      path: `/titel/antraege/${pullach}`,
      title: [/Gemeinde Pullach i\.Isartal: zweite Person fehlt/, /Gemeinde Pullach i\.Isartal: second person missing/],
    }),
  ).toEqual([])
  await lead.open(`/titel/antraege/${pullach}`)
  await page.getByRole('button', { name: 'Zustimmen und entscheiden' }).click()
  await page.getByText('Die Kommune ist an der Reihe.').waitFor()
  await lead.leave()
})

test('those who could apply get a letter, and who holds the title is honoured', async () => {
  const ministry = await visit(product)
  const { page } = ministry
  await ministry.signIn('StMD Bayern, Koordination')
  await ministry.open('/titel/ansprache')
  await page.getByRole('button', { name: 'Schreiben aufsetzen' }).click()
  await page.getByLabel('Name der Ansprache').fill('Antrag leicht gemacht')
  await page.getByRole('button', { name: 'Entwurf speichern' }).click()
  await page.getByRole('button', { name: /^An \d+ Kommunen senden$/ }).click()
  await page.getByRole('button', { name: 'Empfänger und was danach geschah' }).click()
  await page.getByRole('columnheader', { name: 'damals' }).waitFor()
  await ministry.open('/titel/feier')
  await page.getByRole('button', { name: 'Verleihung planen' }).click()
  await page.getByLabel('Name').fill('Verleihung im Dezember')
  await page.getByLabel('Tag').fill('2026-12-15')
  await page.getByRole('form', { name: 'Verleihung planen' }).getByRole('button', { name: 'Verleihung planen' }).click()
  await page.getByRole('heading', { name: 'Verleihung im Dezember' }).waitFor()
  await page.getByText(/^Weitere auswählen: \d+ Kommunen/).click()
  await page.getByLabel('Name oder Schlüssel', { exact: true }).fill('Meitingen')
  await page.getByText('Eine Kommune gefunden').waitFor()
  await page.getByRole('checkbox', { name: /Markt Meitingen/ }).click()
  await page.getByText('Eine Kommune wird ausgezeichnet', { exact: true }).waitFor()
  const [kit] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Pressemappe (ZIP)' }).first().click()])
  expect(kit.suggestedFilename()).toBe('pressemappe-2026-12-15.zip')
  await settled(page)
  await ministry.leave()
})

test('the portal’s file is looked at before it is taken, and what fits is taken without the rest', async () => {
  const ministry = await visit(product)
  const { page } = ministry
  await ministry.signIn('StMD Bayern, Koordination')
  await ministry.open('/titel/portalzahlen')
  const {
    items: [below],
  } = await product.ask<{ items: FunnelBody[] }>('land-by', '/award-bodies?stage=below&kind=gemeinde')
  const row = (body: string, at: number): string => `${body};Verfahren ${at};https://portal.example.org/neu/${at};kommunal;;;ja;ja;${inDays(0)}`
  const rows = [...Array.from({ length: 50 }, (_, at) => row(below!.key, at)), row('09999999', 50)]
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Datei auswählen' }).click()])
  await chooser.setFiles({
    name: 'portal.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['schluessel;name;link;art;anbieter;leistungen;senden;im_portal;stand', ...rows].join('\n')),
  })
  await page.getByText('Noch ist nichts geschrieben.').waitFor()
  await page.getByText('Eine Zeile passt nicht').waitFor()
  await page.getByRole('heading', { name: 'Eine Kommune erreicht damit ihre Linie' }).waitFor()
  await ministry.picture('titel-portalzahlen-probe')
  await page.getByRole('button', { name: 'Nur die 50 passenden Zeilen übernehmen' }).click()
  await page.getByRole('heading', { name: 'Eine Kommune hat ihre Linie erreicht' }).waitFor()
  await page.getByRole('row', { name: /^25\.11\.2026 .* 50 1 1 .*(StMD|Staatsministerium)/ }).waitFor()
  await ministry.leave()
})

test('the other rooms of the office', () =>
  sweep(product, 'StMD Bayern, Koordination', [
    {
      name: 'titel-trichter',
      path: '/titel/trichter',
      title: [/[\d.]+ von 2\.134 Kommunen erreichen die Linie, 412 tragen den Titel/, /[\d,]+ of 2,134 municipalities reach the line, 412 hold the title/],
      dark: true,
    },
    {
      name: 'titel-kommunen',
      path: '/titel/kommunen?stand=reached',
      title: [/\d+ könnten, haben nicht beantragt/, /\d+ could and have not applied/],
      dark: true,
    },
    { name: 'titel-portalzahlen', path: '/titel/portalzahlen', title: [/Was das Portal am .* zeigte/, /What the portal showed on/] },
    { name: 'titel-ansprache', path: '/titel/ansprache', title: [/Eine Ansprache/, /One campaign/] },
    { name: 'titel-feier', path: '/titel/feier', title: [/2 Verleihungen/, /2 ceremonies/] },
    { name: 'titel-schilder', path: '/titel/schilder', title: [/.*Schilder sind unterwegs/, /.*signs are on their way/] },
    { name: 'titel-veroeffentlichung', path: '/titel/veroeffentlichung', title: [/Niemand hat einen Fehler gemeldet/, /Nobody has reported an error/] },
  ]))
