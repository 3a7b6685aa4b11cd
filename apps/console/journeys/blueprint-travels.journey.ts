import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KeysView } from '@blaupause/contract/blueprints'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, type Look } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { settled, visit, type Visitor } from './support/visitor.js'

const NAME = 'kommunaler-anschluss-1.0.0.blaupause.json'

const cli = new URL('../../cli/dist/main.js', import.meta.url).pathname

/** Two installations that know nothing of each other: another database, other keys, no address. */
let bavaria: Product
let saarland: Product
let folder: string
let file: string
/** The fingerprints as the publishers read them out on the telephone. */
let readOut: string[]
beforeAll(async () => {
  ;[bavaria, saarland, folder] = await Promise.all([startProduct(), startProduct(), mkdtemp(join(tmpdir(), 'blaupause-file-'))])
  file = join(folder, NAME)
})
afterAll(async () => {
  await Promise.all([bavaria?.stop(), saarland?.stop()])
  await rm(folder, { recursive: true })
})

test('a blueprint is derived from Bund–Bayern, signed by StMD and BMDS, and published', async () => {
  const stmd = await visit(bavaria)
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
  const first = await visit(bavaria)
  await first.signIn('BMDS, Programmleitung')
  await first.open('/blaupausen/kommunaler-anschluss/1.0.0')
  await approve(first, 'BMDS')
  await first.leave()

  const bmds = await visit(bavaria)
  await bmds.signIn('BMDS, Leitung')
  await bmds.open('/blaupausen/kommunaler-anschluss/1.0.0')
  await sign(bmds, 'BMDS')
  const [download] = await Promise.all([bmds.page.waitForEvent('download'), bmds.page.getByRole('link', { name: 'Herunterladen' }).click()])
  expect(download.suggestedFilename()).toBe(NAME)
  await download.saveAs(file)
  const complaints = await lookAtAll(bmds, [
    { name: 'werkstatt', path: '/blaupausen/kommunaler-anschluss/1.0.0', title: [/Kommunaler Anschluss 1\.0\.0/, /Connecting municipalities 1\.0\.0/] },
    {
      name: 'werkstatt-schritt',
      path: '/blaupausen/kommunaler-anschluss/1.0.0/schritt/dvdv-eintrag',
      title: [/Kommunaler Anschluss 1\.0\.0/, /Connecting municipalities 1\.0\.0/],
    },
    { name: 'blaupausen-eine', path: '/blaupausen', title: [/Blaupausen/, /Blueprints/] },
  ])
  await bmds.leave()
  expect(complaints).toEqual([])
})

test('its file says at the command line who signed, and is refused with one altered byte', async () => {
  const said = await verify(file, bavaria.directory)
  expect(said.code).toBe(0)
  expect(said.out).toContain('Unterschrift gilt: StMD Bayern, Fingerabdruck ')
  expect(said.out).toContain('Unterschrift gilt: BMDS, Fingerabdruck ')
  const changed = await verify(await altered(file), bavaria.directory)
  expect(changed.code).toBe(1)
  expect(changed.out).toMatch(/Die Unterschrift von (StMD Bayern|BMDS).* passt nicht zum Inhalt: Das Paket wurde verändert/)
  // Elsewhere nobody knows these keys yet: the signatures hold, and the fingerprints are to be compared.
  expect((await verify(file, saarland.directory)).out).toContain('(Schlüssel hier nicht bekannt)')
  const { keys } = await bavaria.ask<KeysView>('land-by', '/blueprint-keys')
  readOut = keys.filter(({ end }) => end === null).map(({ fingerprint }) => fingerprint)
  expect(readOut).toHaveLength(2)
  // From here on there is only the file.
  await bavaria.stop()
})

test('Saarland puts its own rules right: a town gives up weapons, the count is seen while typing, and taken back', async () => {
  const { page, ...koordination } = await visit(saarland)
  await koordination.signIn('Saarland, Koordinierung')
  await koordination.open('/landesprofil')
  const count = page.getByRole('region', { name: 'Wie viele es gibt' })
  const weapons = async (n: number): Promise<void> => {
    await count
      .getByRole('listitem')
      .filter({ hasText: `${n} Waffenbehörden` })
      .waitFor()
  }
  await weapons(8)
  await page.getByRole('button', { name: 'Bearbeiten: Waffenbehörde, genannte Gemeinden' }).click()
  await page.getByRole('group', { name: 'St. Ingbert' }).getByRole('button', { name: 'Zeile 2 entfernen' }).click()
  await weapons(7)
  expect(await page.getByRole('region', { name: 'Was sich ändert' }).first().getByText('weg 1, geändert 1').isVisible()).toBe(true)
  await koordination.picture('landesprofil-aenderung')
  await page.getByLabel('Grund').fill('Mittelstadt gibt die Aufgabe ab')
  await page.getByRole('button', { name: 'Als neue Fassung speichern' }).click()
  await page.getByRole('button', { name: 'Zurück zu Fassung 0.1.0' }).click()
  await weapons(8)
  await page.getByLabel('Grund').fill('Doch nicht')
  await page.getByRole('button', { name: 'Als neue Fassung speichern' }).click()
  await page.getByText('Es gilt Fassung 0.3.0').waitFor()
  await koordination.leave()
})

test('Saarland trusts the keys that were read out to it, answers what only it can say, does one step otherwise, and begins with St. Wendel', async () => {
  const { page, ...koordination } = await visit(saarland)
  await koordination.signIn('Saarland, Koordinierung')
  koordination.allow(422)
  await koordination.open('/blaupausen/import')
  await check(page, await altered(file))
  expect(await refusal(page)).toMatch(/Unterschrift von (StMD Bayern|BMDS)/)
  await koordination.picture('import-abgelehnt')
  await check(page, file)
  await expect.poll(() => refusal(page)).toContain('vertraut diese Installation nicht')
  await koordination.open('/blaupausen/schluessel')
  for (const fingerprint of readOut) {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: /^(Paket auswählen|Andere Datei)$/ }).click()])
    await chooser.setFiles(file)
    // As one writes it down on the telephone.
    await page.getByLabel('Fingerabdruck, wie vorgelesen').fill(fingerprint.toLowerCase())
    await page.getByRole('button', { name: 'Vergleichen und eintragen' }).click()
    await page.getByRole('table').getByText(grouped(fingerprint)).waitFor()
  }
  await koordination.picture('schluessel-vertraut')
  const keys = await lookAt(
    { page, ...koordination },
    { name: 'schluessel-mehrere', path: '/blaupausen/schluessel', title: [/Schlüssel und Unterschriften/, /Keys and signatures/] },
  )

  await koordination.open('/blaupausen/import')
  await check(page, file)
  await page.getByRole('heading', { level: 1, name: /^Passt zu \d+ von \d+ Knoten\.$/ }).waitFor()
  await settled(page)
  await koordination.picture('import-probelauf')
  expect(await started()).toBe(0)
  expect(
    await page
      .getByRole('group', { name: 'Ausländerbehörde: bei Ihnen eine Landesbehörde statt der Kreise' })
      .getByRole('radio', { name: 'Bei der Stelle des Landes anschließen' })
      .isChecked(),
  ).toBe(true)
  await answer(page, 'Führerschein: zu prüfen, wer zuständig ist', 'Nach dem Landesprofil beginnen')
  await page.getByRole('group', { name: 'Wie heißt bei Ihnen: Zuständigkeitsfinder?' }).getByRole('radio', { name: 'Name eingeben' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Behördenwegweiser Saarland')
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await page.getByText('Antwort nötig').waitFor({ state: 'detached' })
  await settled(page)
  await page.getByRole('button', { name: /^Die \d+ Vorschläge übernehmen$/ }).click()
  await page.getByRole('button', { name: /Vorschläge übernehmen/ }).waitFor({ state: 'detached' })
  const arises = page.getByRole('region', { name: 'Was entstehen wird' })
  expect(await arises.getByRole('row').filter({ hasText: 'Ummeldung' }).getByRole('cell').last().innerText()).toBe('52')
  await page.getByText('Freigeben muss eine zweite Person aus Koordinierung Saarland.').waitFor()
  const address = new URL(page.url()).pathname
  const questions = await lookAt({ page, ...koordination }, { name: 'import-fragen', path: address, title: [/Passt zu \d+ von \d+ Knoten/, /.+/] })
  await koordination.leave()
  expect([...keys, ...questions]).toEqual([])

  const lead = await visit(saarland)
  await lead.signIn('Saarland, Leitung')
  await lead.open(address)
  await lead.page.getByRole('button', { name: 'Probelauf freigeben' }).click()
  // The plan as it was taken over has its page here too; what the Land does otherwise is said at the step.
  await lead.page.getByRole('link', { name: 'Plan lesen, Schritt für Schritt' }).click()
  await lead.page.getByText('übernommen von: Saarland').waitFor()
  await lead.open('/blaupausen/kommunaler-anschluss/1.0.0/schritt/ansprechpersonen')
  await lead.page.getByRole('button', { name: 'Bei uns anders' }).click()
  await lead.page.getByLabel('Arbeitstage').fill('30')
  await lead.page.getByLabel('Warum? Das steht überall dabei.').fill('Die Gemeinden benennen nach der Ratssitzung.')
  await lead.page.getByRole('button', { name: 'Abweichung eintragen' }).click()
  await lead.page.getByText('weil: Die Gemeinden benennen nach der Ratssitzung.').waitFor()
  await lead.picture('saarland-oertlich')

  await lead.open(address)
  await lead.page.getByRole('link', { name: 'In Wellen starten' }).click()
  await lead.page.getByText('Neunkirchen und Saarpfalz-Kreis').waitFor()
  await lead.page.getByRole('button', { name: 'Plan speichern' }).click()
  const rings = await lookAt(lead, {
    name: 'wellen',
    path: address.replace('/blaupausen/import', '/wellen'),
    title: [/3 Wellen geplant, die erste ab/, /3 waves planned, the first from/],
    dark: true,
  })
  await lead.page.getByRole('button', { name: /^(Welle 1 starten|Wellen freigeben, Welle 1 ab .+)$/ }).click()
  await lead.page.getByText('Welle 1 ist freigegeben.').waitFor()
  await lead.picture('saarland-welle-1')
  await lead.leave()
  expect(rings).toEqual([])
  const made = await saarland.query<{ traeger: string }>(`select distinct left(traeger, 5) traeger from rollout where land = 'SL'`)
  expect(made.map(({ traeger }) => traeger)).toEqual(['10046'])
})

async function signAs(role: string, organisation: string): Promise<void> {
  const visitor = await visit(bavaria)
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

/** What `blaupause blueprint verify` says where the keys of `directory` are known, without database and network. */
function verify(path: string, directory: string): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [cli, 'blueprint', 'verify', path],
      { env: { PATH: process.env['PATH'], BLAUPAUSE_DATA: directory } },
      (error, out, complaint) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + complaint })
      },
    )
  })
}

async function check(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: /^(Datei auswählen|Andere Datei)$/ }).click()])
  await chooser.setFiles(path)
  await page.getByRole('button', { name: 'Prüfen und Probelauf rechnen' }).click()
}

async function refusal(page: Page): Promise<string> {
  const alert = page.getByRole('alert')
  await alert.waitFor()
  return alert.innerText()
}

async function answer(page: Page, question: string, option: string): Promise<void> {
  const group = page.getByRole('group', { name: question })
  // It is chosen once it is saved: the answer moves among those already given.
  await group.getByRole('radio', { name: option }).click()
  await group.getByText('Antwort nötig').waitFor({ state: 'detached' })
  await settled(page)
}

/** As the table writes it: pairs of groups. */
function grouped(fingerprint: string): RegExp {
  return new RegExp(fingerprint.split(' ').join('\\s*'))
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

/** Rollouts of the Land, as the database has them. */
async function started(): Promise<number> {
  return (await saarland.query<{ n: number }>(`select count(*)::int n from rollout where land = 'SL'`))[0]!.n
}
