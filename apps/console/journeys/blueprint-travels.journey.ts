import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lage } from '@blaupause/contract/insights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, type Look } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { settled, visit, type Visitor } from './support/visitor.js'

const NAME = 'kommunaler-anschluss-1.0.0.blaupause.json'

let product: Product
let file: string
beforeAll(async () => { product = await startProduct(); file = join(product.directory, NAME) })
afterAll(() => product?.stop())

test('a blueprint is derived from Bund–Bayern, signed by StMD and BMDS, and published', async () => {
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
  await stmd.page.getByRole('button', { name: 'Zur Mitzeichnung geben' }).click()
  await stmd.page.getByLabel('Warum ohne Anhörung').fill('Die Piloten haben die Schritte im Workshop abgenommen.')
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
  const [download] = await Promise.all([bmds.page.waitForEvent('download'), bmds.page.getByRole('link', { name: 'Herunterladen' }).click()])
  expect(download.suggestedFilename()).toBe(NAME)
  await download.saveAs(file)
  const complaints = await lookAtAll(bmds, [
    { name: 'werkstatt', path: '/blaupausen/kommunaler-anschluss/1.0.0', title: [/Kommunaler Anschluss 1\.0\.0/, /Connecting municipalities 1\.0\.0/] },
    { name: 'werkstatt-schritt', path: '/blaupausen/kommunaler-anschluss/1.0.0/schritt/dvdv-eintrag', title: [/Kommunaler Anschluss 1\.0\.0/, /Connecting municipalities 1\.0\.0/] },
    { name: 'blaupausen-eine', path: '/blaupausen', title: [/Blaupausen/, /Blueprints/] },
  ])
  await bmds.leave()
  expect(complaints).toEqual([])
})

test('Hesse refuses an altered file, imports the true one, and its 61 rollouts run', async () => {
  const hmd = await visit(product)
  await hmd.signIn('HMD Hessen, Koordination')
  await hmd.open('/blaupausen/import')
  await choose(hmd, await altered(file))
  hmd.allow(422)
  await hmd.page.getByRole('button', { name: 'Prüfen und Probelauf rechnen' }).click()
  const refusal = hmd.page.getByRole('alert')
  await refusal.waitFor()
  expect(await refusal.innerText()).toMatch(/Unterschrift von (StMD Bayern|BMDS)/)
  await hmd.picture('import-abgelehnt')

  await choose(hmd, file)
  await hmd.page.getByRole('button', { name: 'Prüfen und Probelauf rechnen' }).click()
  await hmd.page.getByRole('heading', { level: 1, name: /^Passt zu \d+ von \d+ Knoten\.$/ }).waitFor()
  await settled(hmd.page)
  await hmd.picture('import-probelauf')
  expect(await rolloutsOf('bund-hessen')).toBe(0)
  await answerAll(hmd)
  expect(await hmd.page.getByText('Freigeben muss eine zweite Person aus HMD Hessen.').isVisible()).toBe(true)
  const address = new URL(hmd.page.url()).pathname
  const complaints = await lookAtAll(hmd, [{ name: 'import-fragen', path: address, title: [/Passt zu \d+ von \d+ Knoten/, /.+/] }])
  await hmd.leave()
  expect(complaints).toEqual([])

  const lead = await visit(product)
  await lead.signIn('HMD Hessen, Leitung')
  await lead.open(address)
  await lead.page.getByRole('button', { name: 'Probelauf freigeben' }).click()
  await lead.page.getByRole('button', { name: '61 Anschlüsse starten' }).click()
  await lead.page.getByText('61 Anschlüsse laufen.').waitFor()
  await lead.picture('import-gestartet')
  await lead.page.getByRole('link', { name: 'Zur Lage' }).click()
  await lead.page.getByRole('heading', { name: /von 61 Anschlüssen sind live\./ }).waitFor()
  await lead.picture('lage-hessen-nach-import')
  await lead.leave()
  expect(await rolloutsOf('bund-hessen')).toBe(61)
})

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

async function choose({ page }: Visitor, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: /^(Datei auswählen|Andere Datei)$/ }).click()])
  await chooser.setFiles(path)
}

/** Takes all proposals, then the first option where only the Land can say. */
async function answerAll({ page }: Visitor): Promise<void> {
  const proposals = page.getByRole('button', { name: /Vorschl(ag|äge) übernehmen/ })
  if ((await proposals.count()) > 0) {
    await proposals.click()
    await proposals.waitFor({ state: 'detached' })
  }
  const open = page.getByText('Antwort nötig')
  for (let left = await open.count(); left > 0; left--) {
    await page.getByRole('group').filter({ has: open }).first().getByRole('radio').first().click()
    await expect.poll(() => open.count(), { timeout: 20_000 }).toBe(left - 1)
  }
}

/** The package with one letter of its content changed; still valid JSON in canonical form. */
async function altered(path: string): Promise<string> {
  const text = await readFile(path, 'utf8')
  const at = text.indexOf('Rathäuser')
  const copy = path.replace('.blaupause', '-veraendert.blaupause')
  await writeFile(copy, `${text.slice(0, at)}B${text.slice(at + 1)}`)
  return copy
}

async function lookAtAll(visitor: Visitor, looks: readonly Look[]): Promise<string[]> {
  const complaints: string[] = []
  for (const look of looks) complaints.push(...(await lookAt(visitor, look)))
  return complaints
}

async function rolloutsOf(programme: string): Promise<number> {
  return (await product.ask<Lage>('bund', `/programmes/${programme}/lage`)).total
}
