import type { CatalogueRow } from '@blaupause/contract/criteria'
import type { AssessmentRow } from '@blaupause/contract/assessments'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { settled, visit, type Visitor } from './support/visitor.js'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product?.stop())

test('a criterion asked for by a decision is heard, published, and assessed in Meitingen until it is final', async () => {
  const stmd = await visit(product)
  await stmd.signIn('StMD Bayern, Koordination')
  await proposed(stmd)
  const catalogue = await written(stmd)

  const meitingen = await visit(product)
  await meitingen.signIn('Markt Meitingen')
  await meitingen.open(`/kriterien/fassungen/${catalogue}`)
  await meitingen.page.getByRole('button', { name: 'Stellung nehmen zu vertretung-benannt' }).click()
  await meitingen.page.getByRole('radio', { name: 'stimmt zu' }).check()
  await meitingen.page.getByLabel('Stellungnahme', { exact: true }).fill('Ohne Vertretung stand bei uns alles drei Wochen still.')
  await meitingen.page.getByRole('button', { name: 'Stellungnahme abgeben' }).click()
  await meitingen.page.getByText('Ohne Vertretung stand bei uns alles drei Wochen still.').waitFor()

  await published(stmd, catalogue)
  await rated(meitingen)
  await reviewed(stmd)

  await meitingen.open(`/bewertungen/${await newest()}`)
  await meitingen.page.getByRole('button', { name: 'Einwand erheben' }).click()
  await meitingen.page.getByLabel('Was stimmt nicht?').fill('Die Vertretung ist seit gestern benannt.')
  await meitingen.page.getByRole('form', { name: 'Einwand erheben' }).getByRole('button', { name: 'Einwand erheben' }).click()
  await meitingen.page.getByRole('heading', { level: 1, name: /Einwand gegen die Prüfung/ }).waitFor()
  await meitingen.leave()
  await stmd.leave()

  const lead = await visit(product)
  await lead.signIn('StMD Bayern, Leitung')
  await lead.page.getByRole('link', { name: /^Aufgaben/ }).click()
  await settled(lead.page)
  await lead.open(`/bewertungen/${await newest()}`)
  await lead.page.getByLabel('Grund').fill('Sie zählt in der nächsten Runde.')
  await lead.page.getByRole('button', { name: 'Über den Einwand entscheiden' }).click()
  await lead.page.getByRole('heading', { level: 1, name: /Markt Meitingen: abgeschlossen/ }).waitFor()
  await lead.open('/kriterien/vertretung-benannt')
  await lead.page.getByRole('region', { name: 'Woher es kommt' }).getByText('Beschluss').first().waitFor()
  await lead.picture('kriterium-mit-spur')
  await lead.leave()
})

test('the form of a self-rating, wide and on a phone', async () => {
  const pullach = (await product.ask<{ items: AssessmentRow[] }>('land-by', '/assessments?state=draft&limit=50')).items.find(({ traeger }) => traeger === '09184139')!
  const visitor = await visit(product)
  await visitor.signIn('StMD Bayern, Koordination')
  const complaints = await lookAt(visitor, { name: 'bewertung-ausfuellen', path: `/bewertungen/${pullach.id}`, title: [/.*11 von 18 Kriterien bewertet/, /.*11 of 18 criteria rated/] })
  await visitor.leave()
  expect(complaints).toEqual([])
})

/** The Land asks for a change that the decision of a workshop calls for. */
async function proposed({ page, open }: Visitor): Promise<void> {
  await open('/kriterien')
  await page.getByRole('button', { name: 'Änderung vorschlagen' }).click()
  const form = page.getByRole('form', { name: 'Änderung vorschlagen' })
  const workshops = form.getByLabel('Workshop')
  await expect.poll(() => workshops.locator('option').count()).toBeGreaterThan(1)
  await workshops.selectOption({ label: await workshops.locator('option', { hasText: 'Technik: DVDV' }).first().innerText() })
  const outcomes = form.getByLabel('Befund oder Beschluss')
  await expect.poll(() => outcomes.locator('option', { hasText: 'Beschluss' }).count()).toBeGreaterThan(0)
  await outcomes.selectOption({ label: await outcomes.locator('option', { hasText: 'Beschluss' }).first().innerText() })
  await form.getByLabel('Vorschlag').fill('Eine Vertretung der Ansprechstelle verlangen.')
  await form.getByRole('button', { name: 'Änderung vorschlagen' }).click()
  await page.getByText('Eine Vertretung der Ansprechstelle verlangen.').waitFor()
}

/** Writes version 1.2 with the new criterion and sends it out. */
async function written({ page }: Visitor): Promise<string> {
  await page.getByRole('button', { name: 'Neue Fassung anlegen' }).click()
  await page.getByLabel('Titel').fill('Nach dem Workshop')
  await page.getByRole('form', { name: 'Neue Fassung anlegen' }).getByRole('button', { name: 'Neue Fassung anlegen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Fassung 1.2 ist ein Entwurf.' }).waitFor()
  await page.getByRole('button', { name: 'Kriterium hinzufügen' }).click()
  await page.getByLabel('Kennung').fill('vertretung-benannt')
  for (const [label, words] of [['Aussage', 'Eine Vertretung der Ansprechstelle ist benannt.'], ['Warum', 'Urlaub hält sonst auf.'], ['Wie gemessen', 'Ja, wenn das Postfach im Urlaub antwortet.'], ['Nachweis', 'Antwort aus dem Postfach']] as const) {
    for (const language of ['deutsch', 'englisch']) await page.getByLabel(`${label}, ${language}`).fill(words)
  }
  await page.getByLabel('Quelle', { exact: true }).fill('Workshop in Augsburg')
  await page.getByLabel('Antwort auf einen Änderungsvorschlag').selectOption({ label: 'Eine Vertretung der Ansprechstelle verlangen.' })
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByRole('heading', { name: 'Eine Vertretung der Ansprechstelle ist benannt.' }).waitFor()
  await page.getByRole('button', { name: 'Zur Anhörung geben' }).click()
  await page.getByRole('form', { name: 'Zur Anhörung geben' }).getByRole('button', { name: 'Zur Anhörung geben' }).click()
  await page.getByRole('heading', { level: 1, name: /Fassung 1\.2 wird bis/ }).waitFor()
  return (await product.ask<{ items: CatalogueRow[] }>('land-by', '/criteria-catalogues')).items.find(({ number }) => number === '1.2')!.id
}

async function published({ page, open }: Visitor, catalogue: string): Promise<void> {
  await open(`/kriterien/fassungen/${catalogue}`)
  await page.getByText('Ohne Vertretung stand bei uns alles drei Wochen still.').waitFor()
  await page.getByRole('button', { name: 'Veröffentlichen' }).click()
  const form = page.getByRole('form', { name: 'Veröffentlichen' })
  await form.getByRole('button', { name: 'Veröffentlichen' }).click()
  await form.getByRole('alert').waitFor()
  await form.getByLabel(/Warum schon jetzt/).fill('Alle Pilotkommunen haben zugestimmt.')
  await form.getByRole('button', { name: 'Veröffentlichen' }).click()
  await page.getByRole('heading', { level: 1, name: /Fassung 1\.2 gilt seit/ }).waitFor()
}

/** Meitingen rates itself: half of it first, the rest after coming back, by keyboard. */
async function rated({ page, open }: Visitor): Promise<void> {
  await open('/bewertungen')
  await page.getByRole('button', { name: 'Bewertung beginnen' }).click()
  await page.getByRole('form', { name: 'Bewertung beginnen' }).getByRole('button', { name: 'Bewertung beginnen' }).click()
  await page.getByRole('heading', { level: 1, name: /Markt Meitingen: \d+ von 19 Kriterien bewertet/ }).waitFor()
  const fresh = page.getByRole('group', { name: /Eine Vertretung der Ansprechstelle ist benannt/ })
  await fresh.getByRole('radio', { name: 'ja' }).focus()
  await page.keyboard.press('Space')
  await fresh.getByLabel('Nachweis').fill('Antwort vom 12. November')
  await page.getByRole('button', { name: 'Speichern und später weiter' }).click()
  await page.getByText(/Gespeichert: \d+ von 19/).waitFor()
  await open(`/bewertungen/${await newest()}`)
  for (const group of await page.getByRole('group').filter({ has: page.getByText('nicht bewertet') }).all()) await group.getByRole('radio').first().check()
  for (const input of await page.getByLabel('Wert', { exact: true }).and(page.locator('input[type=number]')).all()) if ((await input.inputValue()) === '') await input.fill('4')
  await expect.poll(() => page.getByRole('button', { name: 'Einreichen' }).isEnabled()).toBe(true)
  await page.getByRole('button', { name: 'Einreichen' }).click()
  await page.getByRole('heading', { level: 1, name: /eingereicht, in Prüfung/ }).waitFor()
}

async function reviewed({ page, open }: Visitor): Promise<void> {
  await open(`/bewertungen/${await newest()}`)
  await page.getByRole('button', { name: 'Alle übrigen annehmen' }).click()
  await page.getByRole('button', { name: 'Prüfung abschließen' }).click()
  await page.getByRole('heading', { level: 1, name: /Markt Meitingen: geprüft/ }).waitFor()
}

async function newest(): Promise<string> {
  return (await product.ask<{ items: AssessmentRow[] }>('kommune-meitingen', '/assessments')).items.sort((a, b) => b.round - a.round)[0]!.id
}
