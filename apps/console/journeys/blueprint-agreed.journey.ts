import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { program, startTimekeeper, type Timekeeper } from './support/timekeeper.js'
import { settled, visit, type Visitor } from './support/visitor.js'

let product: Product
let timekeeper: Timekeeper | undefined
beforeAll(async () => {
  product = await startProduct({}, 'machine')
})
afterAll(async () => {
  await timekeeper?.stop()
  await product?.stop()
})

test('a blueprint is derived from Bund–Bayern, heard, signed by two people each of StMD and BMDS, and its subscriber is told', async () => {
  timekeeper = program === null ? undefined : await startTimekeeper(product)
  await product.ask('land-he', '/blueprint-subscriptions/kommunaler-anschluss', { subscribed: true })
  const stmd = await visit(product)
  await stmd.signIn('StMD Bayern, Koordination')
  await stmd.page.getByRole('link', { name: 'Blaupausen' }).click()
  await stmd.page.getByRole('link', { name: 'Aus Anschlüssen ableiten' }).click()
  await settled(stmd.page)
  await stmd.page.getByLabel('Worum es geht, deutsch').fill('Wie ein Onlinedienst in Rathäuser und Landratsämter kommt.')
  await stmd.page.getByLabel('Worum es geht, englisch').fill('How an online service reaches town halls and district offices.')
  await stmd.picture('ableiten-ausgefuellt')
  await stmd.page.getByRole('button', { name: 'Entwurf ableiten' }).click()
  await stmd.page.getByRole('heading', { level: 1, name: 'Kommunaler Anschluss 1.0.0' }).waitFor()
  await stmd.picture('werkstatt-entwurf')
  await stmd.page.getByRole('button', { name: 'Zur Anhörung geben' }).click()
  await stmd.picture('anhoerung-oeffnen')
  await stmd.page.getByRole('button', { name: 'Anhörung öffnen' }).click()
  await stmd.page.getByText(/^Die Anhörung ist offen bis/).waitFor()

  const meitingen = await visit(product)
  await meitingen.signIn('Markt Meitingen')
  await heard(meitingen, 'Anhörung einer Blaupause')
  await meitingen.open('/blaupausen/kommunaler-anschluss/1.0.0/schritt/dvdv-eintrag')
  await meitingen.page.getByRole('button', { name: 'Anmerkung schreiben' }).click()
  await meitingen.page.getByLabel('Was soll anders sein, und warum?').fill('Bitte sagen, wer den Eintrag pflegt.')
  await meitingen.page.getByRole('button', { name: 'Anmerkung senden' }).click()
  await meitingen.page.getByText(/^Markt Meitingen \(von Ihnen\)/).waitFor()
  await meitingen.picture('anhoerung-anmerkung')

  await stmd.open('/blaupausen/kommunaler-anschluss/1.0.0')
  await stmd.picture('anhoerung-laeuft')
  await stmd.page.getByRole('link', { name: '1 offene Anmerkung' }).click()
  await stmd.page.getByRole('heading', { level: 1, name: 'Eine von 1 Anmerkungen ist offen.' }).waitFor()
  await stmd.page.getByRole('button', { name: 'Anmerkung von Markt Meitingen beantworten' }).click()
  await stmd.page.getByLabel('Neuer Wortlaut oder Änderung').fill('Die pflegende Stelle trägt die Behörde ein.')
  await stmd.page.getByLabel('Antwort oder Grund').fill('Danke, das fehlte.')
  await stmd.picture('anmerkung-beantworten')
  await stmd.page.getByRole('button', { name: 'Antwort senden' }).click()
  await stmd.page.getByRole('heading', { level: 1, name: 'Die eine Anmerkung ist beantwortet.' }).waitFor()
  const complaints = await lookAt(stmd, {
    name: 'anmerkungen',
    path: '/blaupausen/kommunaler-anschluss/1.0.0/anmerkungen',
    title: [/Anmerkungen zu Kommunaler Anschluss 1\.0\.0/, /Comments on Connecting municipalities 1\.0\.0/],
  })
  expect(complaints).toEqual([])
  await heard(meitingen, 'Antwort auf Ihre Anmerkung')
  await meitingen.leave()

  await stmd.open('/blaupausen/kommunaler-anschluss/1.0.0')
  await stmd.page.getByRole('button', { name: 'Vorzeitig beenden' }).click()
  await stmd.page.getByLabel('Warum', { exact: true }).fill('Alle haben sich geäußert.')
  await stmd.page.getByRole('button', { name: 'Anhörung beenden' }).click()
  await stmd.page.getByRole('button', { name: 'Zur Mitzeichnung geben' }).click()
  await stmd.picture('mitzeichnung-geben')
  await stmd.page.getByRole('button', { name: 'Inhalt festschreiben und zeichnen lassen' }).click()
  await approve(stmd, 'StMD Bayern')
  await stmd.page.getByText('Jetzt unterschreibt eine andere Person aus StMD Bayern.').waitFor()
  await stmd.leave()
  await signAs('StMD Bayern, Leitung', 'StMD Bayern')
  const first = await visit(product)
  await first.signIn('BMDS, Programmleitung')
  await first.open('/blaupausen/kommunaler-anschluss/1.0.0')
  await approve(first, 'BMDS')
  await first.leave()

  const bmds = await visit(product)
  await bmds.signIn('BMDS, Leitung')
  await bmds.open('/blaupausen/kommunaler-anschluss/1.0.0')
  await sign(bmds, 'BMDS')
  await bmds.page.getByRole('link', { name: 'Herunterladen' }).waitFor()
  await bmds.leave()
  const hmd = await visit(product)
  await hmd.signIn('HMD Hessen, Koordination')
  await heard(hmd, 'Neue Fassung veröffentlicht')
  await hmd.leave()
})

/** An entry of this kind is in the inbox as soon as the process has spoken; without Temporal nobody speaks. */
async function heard(visitor: Visitor, kind: string): Promise<void> {
  if (timekeeper === undefined) return
  await expect
    .poll(
      async () => {
        await visitor.open('/eingang')
        return visitor.page.getByText(kind).count()
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0)
  await visitor.picture(`eingang-${kind.toLowerCase().replace(/[^a-z]+/g, '-')}`)
}

async function signAs(role: string, organisation: string): Promise<void> {
  const visitor = await visit(product)
  await visitor.signIn(role)
  await visitor.open('/blaupausen/kommunaler-anschluss/1.0.0')
  await sign(visitor, organisation)
  await visitor.leave()
}

async function approve({ page }: Visitor, organisation: string): Promise<void> {
  await page.getByRole('button', { name: 'Freigeben', exact: true }).click()
  await page.getByRole('button', { name: `Für ${organisation} freigeben` }).click()
  await page.getByText(`Freigegeben für ${organisation}.`).waitFor()
}

async function sign({ page }: Visitor, organisation: string): Promise<void> {
  await page.getByRole('button', { name: 'Unterschreiben' }).click()
  await page.getByRole('button', { name: `Für ${organisation} unterschreiben` }).click()
  await page.getByText(`Unterschrieben für ${organisation}.`).waitFor()
}
