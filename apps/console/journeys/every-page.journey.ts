import type { RolloutRow } from '@blaupause/contract/rollouts'
import { signOff } from '@blaupause/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantHostile } from './support/hostile.js'
import { fits, lookAt, type Look } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { settled, visit } from './support/visitor.js'

let product: Product
let rollouts: readonly RolloutRow[]
let workshop: string
let month: string
let series: string
let invited: string
let blocker: string
let [heard, holds, mature] = ['', '', '']
let assessments: Record<string, string> = {}
beforeAll(async () => {
  product = await startProduct()
  rollouts = (await product.ask<{ items: RolloutRow[] }>('land-by', '/rollouts?limit=200')).items
  blocker = (await product.ask<{ items: { id: string }[] }>('dienstleister-a', '/blockers')).items[0]!.id
  const versions = (await product.ask<{ items: { id: string; state: string }[] }>('land-by', '/criteria-catalogues')).items
  heard = versions.find(({ state }) => state === 'consultation')!.id
  holds = versions.find(({ state }) => state === 'published')!.id
  mature = (await product.ask<{ items: { rollout: { id: string } }[] }>('land-by', '/maturity-ratings')).items[0]!.rollout.id
  assessments = Object.fromEntries((await product.ask<{ items: { id: string; state: string }[] }>('land-by', '/assessments?limit=200')).items.map(({ id, state }) => [state, id]))
  workshop = (await product.ask<{ items: { id: string }[] }>('land-by', '/workshops?state=closed')).items[0]!.id
  const [ahead] = (await product.ask<{ items: { id: string; on: string; seriesId: string }[] }>('land-by', '/workshops?state=invited')).items
  invited = ahead!.id
  month = ahead!.on.slice(0, 7)
  series = ahead!.seriesId
})
afterAll(() => product?.stop())

test('the sign-in page', async () => {
  const visitor = await visit(product)
  const complaints = await lookAt(visitor, { name: 'anmelden', path: '/login', title: [/Anmelden/, /Sign in/] })
  await visitor.leave()
  expect(complaints).toEqual([])
})

test('who is not signed in, or signs out, is led to the sign-in page once', async () => {
  const { page, open, signIn, leave } = await visit(product)
  await open('/rollouts')
  expect(new URL(page.url()).pathname).toBe('/login')
  expect(await page.evaluate(() => history.length)).toBeLessThan(6)
  await signIn('Roll-in-Team')
  const before = await page.evaluate(() => history.length)
  await page.getByLabel('Rolle und Organisation').first().selectOption({ label: 'Abmelden' })
  await page.getByRole('heading', { name: 'Anmelden' }).waitFor()
  expect(await page.evaluate(() => history.length)).toBe(before + 1)
  await leave()
})

test('the pages of the federal ministry', () => sweep('BMDS', [
  { name: 'lage', path: '/lage', title: [/Lage: \d+ von 62 Anschlüssen sind live\./, /.*of 62/], dark: true },
  { name: 'lage-offen', path: '/lage', title: [/Lage/, /.*of 62/], then: async (page) => { await page.getByRole('row', { name: /Landkreis Kelheim/ }).getByRole('button', { name: /von 13/ }).click(); await settled(page) } },
  { name: 'programm', path: '/programm', title: [/Fünf Dienste bis 31\.12\.2026/, /Five services/], dark: true },
  { name: 'programm-hessen', path: '/programm/bund-hessen', title: [/Fünf Dienste/, /Five services/] },
  { name: 'blaupausen', path: '/blaupausen', title: [/Blaupausen/, /Blueprints/] },
  { name: 'schluessel', path: '/blaupausen/schluessel', title: [/Schlüssel und Unterschriften/, /Keys and signatures/] },
  { name: 'startblaupause', path: '/blaupausen/anschluss-eines-onlinedienstes/0.1.0', title: [/Anschluss eines Onlinedienstes 0\.1\.0/, /Connecting an online service 0\.1\.0/], dark: true },
  { name: 'startblaupause-schritt', path: '/blaupausen/anschluss-eines-onlinedienstes/0.1.0/schritt/dvdv-eintrag', title: [/Anschluss eines Onlinedienstes/, /Connecting an online service/] },
  { name: 'ablauf', path: '/blaupausen/anschluss-eines-onlinedienstes/0.1.0/ablauf', title: [/.*: Der längste Weg zum Go-live hat \d+ Schritte/, /.*: The longest way to go-live has \d+ steps/], dark: true },
  { name: 'startblaupause-leitfaden', path: '/blaupausen/anschluss-eines-onlinedienstes/0.1.0/leitfaden', title: [/Leitfaden: Anschluss eines Onlinedienstes/, /Guide: .+/] },
  { name: 'beginnen', path: '/blaupausen/beginnen?von=anschluss-eines-onlinedienstes/0.1.0', title: [/Aus einer anderen Blaupause beginnen/, /.+/] },
  { name: 'suche', path: '/suche?q=Heuchelheim', title: [/Suche nach „Heuchelheim“/, /Search for “Heuchelheim”/] },
  { name: 'suche-kelheim', path: '/suche?q=Kelheim', title: [/Suche nach „Kelheim“/, /Search for “Kelheim”/] },
]))

test('the pages of a Land', () => sweep('StMD Bayern, Koordination', [
  { name: 'aufgaben-land', path: '/aufgaben', title: [/Heute|Diese Woche/, /Today|This week|Nothing/] },
  { name: 'eingang-land', path: '/eingang', title: [/\d+ neue Nachrichten/, /\d+ new messages/], dark: true },
  { name: 'eingang-erledigt', path: `/eingang?filter=${encodeURIComponent('{"status":"done"}')}`, title: [/\d+ neue Nachrichten/, /\d+ new messages/] },
  { name: 'rollouts', path: '/rollouts', title: [/.+/, /.+/] },
  { name: 'rollouts-gefiltert', path: '/rollouts', title: [/.+/, /.+/], then: async (page) => { await page.getByLabel('Stand').selectOption({ label: 'wartet' }); await settled(page) } },
  { name: 'rollout-laeuft', ...ofRollout(({ mark }) => mark === 'laeuft'), dark: true },
  { name: 'rollout-wartet', ...ofRollout(({ behoerde }) => behoerde.id === 'meldebehoerde-092735218') },
  { name: 'rollout-nicht', ...ofRollout(({ mark }) => mark === 'nicht') },
  { name: 'rollout-bestand', ...ofRollout(({ mark }) => mark === 'bestand') },
  { name: 'rollout-widerspruch', ...ofRollout(({ behoerde, onlinedienst }) => behoerde.id === 'meldebehoerde-09661000' && onlinedienst.id === 'ummeldung'), dark: true, then: async (page) => { await page.getByRole('button', { name: 'Nachweis anfügen' }).click() } },
  { name: 'rollout-live', ...ofRollout(({ mark }) => mark === 'belegt') },
  { name: 'digitales-amt-land', path: '/digitales-amt/09273147', title: [/Digitales Amt: 47 von 50\. .+/, /Digitales Amt: 47 of 50\. .+/] },
  { name: 'abweichungen', path: '/blaupausen/abweichungen', title: [/Örtliche Abweichungen/, /Local changes/] },
  { name: 'ableiten', path: '/blaupausen/ableiten', title: [/.+/, /.+/] },
  { name: 'workshops', path: '/workshops', title: [/Workshops/, /Workshops/] },
  { name: 'workshop', path: `/workshops/${workshop}`, title: [/.+/, /.+/] },
  { name: 'landesprofil', path: '/landesprofil', title: [/Landesprofil Bayern/, /Land profile Bavaria/] },
  { name: 'beauftragungen-land', path: '/beauftragungen', title: [/\d+ Beauftragungen gelten|Eine Beauftragung/, /.+ hold/] },
  { name: 'bestand', path: '/bestand', title: [/Bestand übernehmen/, /Take over/], then: takeList },
  { name: 'ausnahme-beantragen', ...ofRollout(({ mark }) => mark === 'laeuft'), then: async (page) => { await page.getByRole('button', { name: 'Ausnahme beantragen' }).click() } },
  { name: 'technik', path: '/technik', title: [/\d+ Fachverfahren von \d+ Herstellern sind im Einsatz/, /\d+ Fachverfahren of \d+ makers are in use/], dark: true },
  { name: 'beobachtungen', path: '/beobachtungen', title: [/Ein Anschluss ist live gemeldet, aber nicht zu sehen/, /One rollout is reported live but cannot be seen/], then: takePvog },
  { name: 'fachverfahren-eintragen', ...ofRollout(({ mark }) => mark === 'laeuft'), then: async (page) => { for (const name of ['Wechsel eintragen oder berichtigen', 'Kosten eintragen', 'Monat eintragen']) await page.getByRole('button', { name }).click() } },
  { name: 'befunde', path: '/befunde', title: [/Was macht es schnell\?/, /What makes it fast\?/] },
  { name: 'kriterien', path: '/kriterien', title: [/18 Kriterien .*Fassung 1\.0/, /18 criteria .*version 1\.0/], dark: true },
  { name: 'katalog-anhoerung', path: `/kriterien/fassungen/${heard}`, title: [/Fassung 1\.1 wird bis/, /Version 1\.1 is in consultation/], then: async (page) => { await page.getByRole('button', { name: /Stellung nehmen zu/ }).first().click() } },
  { name: 'katalog-vergleich', path: `/kriterien/fassungen/${heard}/vergleich/${holds}`, title: [/Von 1\.0 zu 1\.1: 1 neu, 1 zurückgenommen/, /From 1\.0 to 1\.1: 1 new, 1 retired/] },
  { name: 'kriterium', path: '/kriterien/dvdv-pflege-geklaert', title: [/Wer den DVDV-Eintrag pflegt/, /Who maintains the DVDV entry/] },
  { name: 'reifegrad', path: `/rollouts/${mature}/reifegrad`, title: [/.*Reifegrad \d/, /.*maturity level \d/], then: async (page) => { await page.getByRole('button', { name: 'Reifegrad bewerten' }).click() } },
  { name: 'bewertungen', path: '/bewertungen', title: [/5 Bewertungen laufen/, /5 assessments are under way/], dark: true },
  { name: 'bewertung-ausfuellen', path: `/bewertungen/${assessments['draft']}`, title: [/.*11 von 18 Kriterien bewertet/, /.*11 of 18 criteria rated/] },
  { name: 'bewertung-pruefen', path: `/bewertungen/${assessments['submitted']}`, title: [/Stadt Augsburg.* in Prüfung/, /Stadt Augsburg.* in review/], dark: true },
  { name: 'bewertung-einwand', path: `/bewertungen/${assessments['challenged']}`, title: [/.*Einwand gegen die Prüfung/, /.*the review is challenged/] },
  { name: 'bewertung-vergleich', path: `/bewertungen/${assessments['decided']}/vergleich`, title: [/.*Runden und andere vergleichen/, /.*Compare rounds and others/] },
  { name: 'behoerden', path: '/behoerden', title: [/1\.385 Meldebehörden in Bayern/, /1,385 .* in Bavaria/], dark: true },
  { name: 'behoerde-offen', path: '/behoerden', title: [/1\.385 Meldebehörden/, /1,385/], then: async (page) => { await page.getByRole('table').getByRole('button').first().click(); await settled(page) } },
  { name: 'behoerden-leer', path: '/behoerden', title: [/0 Meldebehörden in Bayern zu „Atlantis“/, /0 .*Atlantis/], then: async (page) => { await page.getByLabel('Name oder Schlüssel').fill('Atlantis'); await page.keyboard.press('Enter'); await settled(page) } },
  { name: 'mehr', path: '/mehr', title: [/Mehr/, /More/] },
  { name: 'keine-seite', path: '/gibt-es-nicht', title: [/Diese Seite gibt es nicht/, /.*page.*/] },
]))

test('the pages of a municipality', () => sweep('Markt Meitingen', [
  { name: 'aufgaben', path: '/aufgaben', title: [/Heute 1/, /Today 1/] },
  { name: 'eingang', path: '/eingang', title: [/2 neue Nachrichten/, /2 new messages/] },
  { name: 'anschluesse-kommune', path: '/rollouts', title: [/.+/, /.+/] },
  { name: 'digitales-amt-kommune', path: '/digitales-amt', title: [/Digitales Amt: \d+ von 50\. .+/, /Digitales Amt: \d+ of 50\. .+/] },
  { name: 'leitfaden-kommune', path: '/leitfaden', title: [/Leitfaden/, /Guide/] },
  { name: 'programm-kommune', path: '/programm', title: [/Fünf Dienste/, /Five services/] },
  { name: 'bewertungen-kommune', path: '/bewertungen', title: [/Eine Bewertung ist abgeschlossen/, /One assessment is final/] },
  { name: 'katalog-kommune', path: `/kriterien/fassungen/${heard}`, title: [/Fassung 1\.1 wird bis/, /Version 1\.1/] },
  { name: 'workshops-kommune', path: '/workshops', title: [/Workshops/, /Workshops/] },
]))

test('the pages of a district', () => sweep('Landratsamt Kelheim', [{ name: 'aufgaben-kreis', path: '/aufgaben', title: [/.+/, /.+/] }, { name: 'digitales-amt-kreis', path: '/digitales-amt', title: [/Digitales Amt: .+/, /Digitales Amt: .+/] }]))

test('the pages of the audit office', () => sweep('Rechnungsprüfung', [
  { name: 'lage-pruefung', path: '/lage', title: [/Lage/, /.+/] },
  { name: 'aufgaben-pruefung', path: '/aufgaben', title: [/.+/, /.+/] },
]))

test('the pages of a Land that imports', () => sweep('HMD Hessen, Koordination', [
  { name: 'lage-hessen', path: '/lage', title: [/Lage/, /.+/] },
  { name: 'import', path: '/blaupausen/import', title: [/.+/, /.+/] },
]))

test('the pages about what holds up', () => sweep('StMD Bayern, Koordination', [
  { name: 'blocker', path: '/blocker', title: [/Ein Blocker hält|\d+ Blocker halten/, /One blocker holds|\d+ blockers hold/], dark: true },
  { name: 'blocker-einer', path: `/blocker/${blocker}`, title: [/Modul für die Ummeldung fehlt/, /Modul für die Ummeldung fehlt/], then: async (page) => { await page.getByRole('button', { name: 'Nachfassen' }).click(); await settled(page) } },
  { name: 'wartezeiten', path: '/wartezeiten', title: [/Wartezeit nach Beteiligten/, /Waiting by party/] },
  { name: 'blocker-neu', path: '/blocker/neu?programme=bund-bayern&onlinedienst=ummeldung&step=fachverfahren-modul&waitingOn=fachverfahren-hersteller', title: [/Als Blocker führen/, /Make it a blocker/] },
]))

test('the pages about workshops', () => sweep('StMD Bayern, Koordination', [
  { name: 'workshop-augsburg', path: `/workshops/${workshop}`, title: [/Zwei Beschlüsse, drei Befunde, vier Aufgaben, eine Frage, ein Zitat/, /Two decisions, three findings, four tasks/], dark: true },
  { name: 'workshop-eingeladen', path: `/workshops/${invited}`, title: [/Eingeladen: Ein Kreis, eine Redaktion/, /Invited: /], then: async (page) => { await page.getByRole('button', { name: 'Verlegen' }).click() } },
  { name: 'workshop-kalender', path: `/workshops/kalender?monat=${month}`, title: [/.+: (ein|\d+) Workshops?/, /.+: (one|\d+) workshops?/] },
  { name: 'workshop-reihe', path: `/workshops/reihen/${series}`, title: [/Workshops der Pilotkommunen/, /Workshops der Pilotkommunen/] },
  { name: 'workshop-aendern', path: `/workshops/${invited}`, title: [/Eingeladen: Ein Kreis, eine Redaktion/, /Invited: /], then: async (page) => { await page.getByRole('button', { name: /Ändern|Change/ }).first().click() } },
  { name: 'workshop-planen', path: '/workshops', title: [/Workshops/, /Workshops/], then: async (page) => { await page.getByRole('button', { name: /Workshop planen/ }).first().click(); await settled(page) } },
]))

test('the pages of a maker', () => sweep('Hersteller A', [{ name: 'hersteller-blocker', path: `/blocker/${blocker}`, title: [/Modul für die Ummeldung fehlt/, /Modul/] }]))

test('the page of operations', () => sweep('Betrieb', [{ name: 'betrieb', path: '/mehr', title: [/Mehr/, /More/] }]))

test('the consents of a Kreis', () => sweep('Landratsamt Kelheim', [
  { name: 'beauftragungen-kreis', path: '/beauftragungen', title: [/6 Beauftragungen gelten/, /6 mandates hold/], then: async (page) => { await page.getByRole('button', { name: 'Beauftragung anfragen' }).click() } },
]))

test('a text that means ill, as long as it may be and without a gap, neither runs nor pushes any page aside', async () => {
  const pages = await plantHostile(product)
  for (const [role, paths] of [['StMD Bayern, Koordination', pages.land], ['Markt Meitingen', pages.kommune], ['Hersteller A', pages.maker]] as const) {
    const visitor = await visit(product)
    await visitor.signIn(role)
    const complaints: string[] = []
    for (const path of paths) complaints.push(...(await fits(visitor, path)))
    await visitor.leave()
    expect(complaints).toEqual([])
  }
})

test('the registry of blueprints, for whoever signs in and for anybody', async () => {
  await publish('1.0.0', ['ummeldung'])
  await publish('1.1.0', ['ummeldung', 'bauantrag'])
  await sweep('StMD Bayern, Koordination', [
    { name: 'verzeichnis', path: '/blaupausen/verzeichnis', title: [/Eine Blaupause in 2 Versionen veröffentlicht/, /One blueprint published in 2 versions/], dark: true, then: async (page) => { await page.getByText(/Was sich gegenüber 1\.0\.0 geändert hat/).click(); await page.getByRole('button', { name: 'Zeile dazu schreiben' }).first().click() } },
    { name: 'blaupausen-vergleich', path: '/blaupausen/seite/vergleich', title: [/Von 1\.0\.0 zu 1\.1\.0: \d+ Unterschiede an \d+ Stellen/, /From 1\.0\.0 to 1\.1\.0: \d+ differences in \d+ places/], dark: true },
    { name: 'blaupausen-vergleich-herkunft', path: '/blaupausen/seite/vergleich?von=anschluss-eines-onlinedienstes/0.1.0&bis=1.0.0', title: [/Von anschluss-eines-onlinedienstes 0\.1\.0 zu seite 1\.0\.0/, /From anschluss-eines-onlinedienstes 0\.1\.0 to seite 1\.0\.0/] },
    { name: 'belege-nachrechnen', path: '/blaupausen/seite/1.1.0/schritt/dvdv-eintrag', title: [/Seite 1\.1\.0/, /Page 1\.1\.0/], then: async (page) => { await page.getByRole('button', { name: 'Nachrechnen' }).click(); await page.getByText(/^(\d+) von \1 Knoten stimmen\.$/).waitFor() } },
  ])
  const visitor = await visit(product)
  const complaints = await lookAt(visitor, { name: 'oeffentlich-blaupausen', path: '/oeffentlich/blaupausen', title: [/Eine Blaupause in 2 Versionen veröffentlicht/, /One blueprint published in 2 versions/], dark: true })
  complaints.push(...(await lookAt(visitor, { name: 'oeffentlich-blaupause', path: '/oeffentlich/blaupausen/seite', title: [/Seite/, /Page/] })))
  await visitor.leave()
  expect(complaints).toEqual([])
})

/** A list whose first row fits and whose second names a member instead of its Verwaltungsgemeinschaft. */
async function takeList(page: Page): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Datei auswählen' }).click()])
  await chooser.setFiles({ name: 'bestand.csv', mimeType: 'text/csv', buffer: Buffer.from('Schlüssel;Onlinedienst;Schritt;Datum\n092735219;Ummeldung;8;01.10.2025\n09273119;Ummeldung;live;01.10.2025\n', 'latin1') })
  await page.getByText('Eine Zeile passt nicht').waitFor()
}

/** An export in Latin-1 whose row has a key of twelve digits. */
async function takePvog(page: Page): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Datei auswählen' }).click()])
  await chooser.setFiles({ name: 'pvog.csv', mimeType: 'text/csv', buffer: Buffer.from('leika_key;ars;ars_name;url;online_status;aktiv;datenstand_pvog_import\n991150051040;097720177177;Märkte;https://portal.example/;ok;true;2026-11-01\n', 'latin1') })
  await page.getByText('Eine Zeile passt nicht').waitFor()
}

/** Derives an edition and has it signed by its partners. */
async function publish(version: string, onlinedienste: string[]): Promise<void> {
  const { digest } = await product.ask<{ digest: string }>('land-by', '/blueprints/derive', { programme: 'bund-bayern', onlinedienste, name: 'seite', version, title: { de: 'Seite', en: 'Page' }, summary: { de: 'Zum Ansehen', en: 'To be looked at' } })
  await signOff(digest, (role, verb, body) => product.ask(role, `/blueprints/seite/${version}/${verb}`, body))
}

async function sweep(role: string, looks: readonly Look[]): Promise<void> {
  const visitor = await visit(product)
  await visitor.signIn(role)
  const complaints: string[] = []
  for (const look of looks) complaints.push(...(await lookAt(visitor, look)))
  await visitor.leave()
  expect(complaints).toEqual([])
}

function ofRollout(is: (row: RolloutRow) => boolean): Pick<Look, 'path' | 'title'> {
  const row = rollouts.find(is)!
  const name = new RegExp(`${row.behoerde.name} × `)
  return { path: `/rollouts/${row.id}`, title: [name, name] }
}
