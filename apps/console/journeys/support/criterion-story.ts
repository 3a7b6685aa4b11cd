import type { AssessmentRow } from '@blaupause/contract/assessments'
import type { CatalogueRow } from '@blaupause/contract/criteria'
import { expect } from 'vitest'
import type { Product } from './product.js'
import type { Visitor } from './visitor.js'

/** A criterion on its way: its id, its statement, and what one of the pilots says when it is heard. */
export type Story = { readonly workshop: string; readonly id: string; readonly statement: string; readonly heard: string }

/** The Land asks for a change that the decision of this workshop calls for. */
export async function proposed({ page, open }: Visitor, { workshop, statement }: Story): Promise<void> {
  await open('/kriterien')
  await page.getByRole('button', { name: 'Änderung vorschlagen' }).click()
  const form = page.getByRole('form', { name: 'Änderung vorschlagen' })
  const workshops = form.getByLabel('Workshop')
  await expect.poll(() => workshops.locator('option', { hasText: workshop }).count()).toBe(1)
  await workshops.selectOption({ label: await workshops.locator('option', { hasText: workshop }).innerText() })
  const outcomes = form.getByLabel('Befund oder Beschluss')
  await expect.poll(() => outcomes.locator('option', { hasText: 'Beschluss' }).count()).toBeGreaterThan(0)
  await outcomes.selectOption({ label: await outcomes.locator('option', { hasText: 'Beschluss' }).first().innerText() })
  await form.getByLabel('Vorschlag').fill(`Aufnehmen: ${statement}`)
  await form.getByRole('button', { name: 'Änderung vorschlagen' }).click()
  await page.getByText(`Aufnehmen: ${statement}`).waitFor()
}

/** Writes version 1.2 with the new criterion and sends it out. Answers its id. */
export async function written(product: Product, { page }: Visitor, { id, statement }: Story): Promise<string> {
  await page.getByRole('button', { name: 'Neue Fassung anlegen' }).click()
  await page.getByLabel('Titel').fill('Nach dem Workshop')
  await page.getByRole('form', { name: 'Neue Fassung anlegen' }).getByRole('button', { name: 'Neue Fassung anlegen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Fassung 1.2 ist ein Entwurf.' }).waitFor()
  await page.getByRole('button', { name: 'Kriterium hinzufügen' }).click()
  await page.getByLabel('Kennung').fill(id)
  for (const [label, words] of [
    ['Aussage', statement],
    ['Warum', 'Nacheinander dauert es doppelt so lange.'],
    ['Wie gemessen', 'Ja, wenn beide Anträge dasselbe Datum tragen.'],
    ['Nachweis', 'Eingangsbestätigungen beider Anträge'],
  ] as const) {
    for (const language of ['deutsch', 'englisch']) await page.getByLabel(`${label}, ${language}`).fill(words)
  }
  await page.getByLabel('Quelle', { exact: true }).fill('Workshop in Augsburg')
  await page.getByLabel('Antwort auf einen Änderungsvorschlag').selectOption({ label: `Aufnehmen: ${statement}` })
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByRole('heading', { name: statement }).waitFor()
  await page.getByRole('button', { name: 'Zur Anhörung geben' }).click()
  await page.getByRole('form', { name: 'Zur Anhörung geben' }).getByRole('button', { name: 'Zur Anhörung geben' }).click()
  await page.getByRole('heading', { level: 1, name: /Fassung 1\.2 wird bis/ }).waitFor()
  return (await product.ask<{ items: CatalogueRow[] }>('land-by', '/criteria-catalogues')).items.find(({ number }) => number === '1.2')!.id
}

/** A pilot agrees, in its own words. */
export async function consulted({ page, open }: Visitor, catalogue: string, { id, heard }: Story): Promise<void> {
  await open(`/kriterien/fassungen/${catalogue}`)
  await page.getByRole('button', { name: `Stellung nehmen zu ${id}` }).click()
  await page.getByRole('radio', { name: 'stimmt zu' }).check()
  await page.getByLabel('Stellungnahme', { exact: true }).fill(heard)
  await page.getByRole('button', { name: 'Stellungnahme abgeben' }).click()
  await page.getByText(heard).waitFor()
}

/** Before the time is over only with a reason. */
export async function published({ page, open }: Visitor, catalogue: string, { heard }: Story): Promise<void> {
  await open(`/kriterien/fassungen/${catalogue}`)
  await page.getByText(heard).waitFor()
  await page.getByRole('button', { name: 'Veröffentlichen' }).click()
  const form = page.getByRole('form', { name: 'Veröffentlichen' })
  await form.getByRole('button', { name: 'Veröffentlichen' }).click()
  await form.getByRole('alert').waitFor()
  await form.getByLabel(/Warum schon jetzt/).fill('Alle Pilotkommunen haben zugestimmt.')
  await form.getByRole('button', { name: 'Veröffentlichen' }).click()
  await page.getByRole('heading', { level: 1, name: /Fassung 1\.2 gilt seit/ }).waitFor()
}

/** The body rates itself by keyboard, with a file; what it typed and did not save is there when it comes back. Answers the assessment. */
export async function rated(product: Product, { page, open }: Visitor, { statement }: Story): Promise<string> {
  await open('/bewertungen')
  await page.getByRole('button', { name: 'Bewertung beginnen' }).click()
  await page.getByRole('form', { name: 'Bewertung beginnen' }).getByRole('button', { name: 'Bewertung beginnen' }).click()
  await page.getByRole('heading', { level: 1, name: /\d+ von 19 Kriterien bewertet/ }).waitFor()
  const id = (await product.ask<{ items: AssessmentRow[] }>('kommune-meitingen', '/assessments?state=draft')).items[0]!.id
  const fresh = page.getByRole('group', { name: statement })
  await fresh.getByRole('radio', { name: 'ja' }).focus()
  await page.keyboard.press('Space')
  await fresh.getByLabel('Nachweis').fill('Beide Anträge vom 12. November')
  await open(`/bewertungen/${id}`)
  await page.getByText(/Sie ist wieder eingetragen/).waitFor()
  expect(await fresh.getByLabel('Nachweis').inputValue()).toBe('Beide Anträge vom 12. November')
  await fresh
    .locator('input[type=file]')
    .setInputFiles({ name: 'Eingangsbestätigungen.txt', mimeType: 'text/plain', buffer: Buffer.from('Eingang 12.11.2026') })
  await page.getByText('Datei „Eingangsbestätigungen.txt“ angefügt.').waitFor()
  await page.getByRole('button', { name: 'Speichern und später weiter' }).click()
  await page.getByText(/Gespeichert: \d+ von 19/).waitFor()
  const unrated = page
    .getByRole('group')
    .filter({ has: page.getByText('nicht bewertet') })
    .filter({ has: page.getByRole('radio') })
  while ((await unrated.count()) > 0) await unrated.first().getByRole('radio').first().check()
  for (const input of await page.getByLabel('Wert', { exact: true }).and(page.locator('input[type=number]')).all())
    if ((await input.inputValue()) === '') await input.fill('4')
  await expect.poll(() => page.getByRole('button', { name: 'Einreichen' }).isEnabled()).toBe(true)
  await page.getByRole('button', { name: 'Einreichen' }).click()
  await page.getByRole('heading', { level: 1, name: /eingereicht, in Prüfung/ }).waitFor()
  return id
}

/** The Land hears of it in its inbox, sees the file, and reviews. */
export async function reviewed({ page, open }: Visitor, id: string): Promise<void> {
  await open(`/eingang?filter=${encodeURIComponent('{"kind":"assessment-submitted"}')}`)
  await page.getByRole('link', { name: 'Markt Meitingen' }).first().click()
  await page.waitForURL(new RegExp(`/bewertungen/${id}`))
  await page.getByRole('button', { name: 'Eingangsbestätigungen.txt' }).waitFor()
  await page.getByRole('button', { name: 'Alle übrigen annehmen' }).click()
  await page.getByRole('button', { name: 'Prüfung abschließen' }).click()
  await page.getByRole('heading', { level: 1, name: /Markt Meitingen: geprüft/ }).waitFor()
}

/** The body disagrees. */
export async function challenged({ page, open }: Visitor, id: string): Promise<void> {
  await open(`/bewertungen/${id}`)
  await page.getByRole('button', { name: 'Einwand erheben' }).click()
  await page.getByLabel('Was stimmt nicht?').fill('Die Kosten sind seit gestern geklärt.')
  await page.getByRole('form', { name: 'Einwand erheben' }).getByRole('button', { name: 'Einwand erheben' }).click()
  await page.getByRole('heading', { level: 1, name: /Einwand gegen die Prüfung/ }).waitFor()
}

/** Another person than who reviewed answers. */
export async function resolved({ page, open }: Visitor, id: string): Promise<void> {
  await open(`/bewertungen/${id}`)
  await page.getByLabel('Grund').fill('Sie zählen in der nächsten Runde.')
  await page.getByRole('button', { name: 'Über den Einwand entscheiden' }).click()
  await page.getByRole('heading', { level: 1, name: /Markt Meitingen: abgeschlossen/ }).waitFor()
}
