import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { pageFacts } from './support/page-facts.js'
import { startProduct, type Product } from './support/product.js'
import { sweep } from './support/sweep.js'
import { settled, visit } from './support/visitor.js'

let product: Product
let facts: Awaited<ReturnType<typeof pageFacts>>
beforeAll(async () => {
  product = await startProduct()
  facts = await pageFacts(product)
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

test('the pages of the federal ministry', () =>
  sweep(product, 'BMDS', [
    { name: 'lage', path: '/lage', title: [/Lage: \d+ von 62 Anschlüssen sind live\./, /.*of 62/], dark: true },
    {
      name: 'lage-offen',
      path: '/lage',
      title: [/Lage/, /.*of 62/],
      then: async (page) => {
        await page
          .getByRole('row', { name: /Landkreis Kelheim/ })
          .getByRole('button', { name: /von 13/ })
          .click()
        await settled(page)
      },
    },
    { name: 'programm', path: '/programm', title: [/Fünf Dienste bis 31\.12\.2026/, /Five services/], dark: true },
    { name: 'programm-hessen', path: '/programm/bund-hessen', title: [/Fünf Dienste/, /Five services/] },
    { name: 'blaupausen', path: '/blaupausen', title: [/Blaupausen/, /Blueprints/] },
    { name: 'schluessel', path: '/blaupausen/schluessel', title: [/Schlüssel und Unterschriften/, /Keys and signatures/] },
    {
      name: 'startblaupause',
      path: '/blaupausen/anschluss-eines-onlinedienstes/0.1.0',
      title: [/Anschluss eines Onlinedienstes 0\.1\.0/, /Connecting an online service 0\.1\.0/],
      dark: true,
    },
    {
      name: 'startblaupause-schritt',
      path: '/blaupausen/anschluss-eines-onlinedienstes/0.1.0/schritt/dvdv-eintrag',
      title: [/Anschluss eines Onlinedienstes/, /Connecting an online service/],
    },
    {
      name: 'ablauf',
      path: '/blaupausen/anschluss-eines-onlinedienstes/0.1.0/ablauf',
      title: [/.*: Der längste Weg zum Go-live hat \d+ Schritte/, /.*: The longest way to go-live has \d+ steps/],
      dark: true,
    },
    {
      name: 'startblaupause-leitfaden',
      path: '/blaupausen/anschluss-eines-onlinedienstes/0.1.0/leitfaden',
      title: [/Leitfaden: Anschluss eines Onlinedienstes/, /Guide: .+/],
    },
    { name: 'beginnen', path: '/blaupausen/beginnen?von=anschluss-eines-onlinedienstes/0.1.0', title: [/Aus einer anderen Blaupause beginnen/, /.+/] },
    { name: 'suche', path: '/suche?q=Heuchelheim', title: [/Suche nach „Heuchelheim“/, /Search for “Heuchelheim”/] },
    { name: 'suche-kelheim', path: '/suche?q=Kelheim', title: [/Suche nach „Kelheim“/, /Search for “Kelheim”/] },
  ]))

test('the pages of a Land', () =>
  sweep(product, 'StMD Bayern, Koordination', [
    { name: 'aufgaben-land', path: '/aufgaben', title: [/Heute|Diese Woche/, /Today|This week|Nothing/] },
    { name: 'eingang-land', path: '/eingang', title: [/\d+ neue Nachrichten/, /\d+ new messages/], dark: true },
    { name: 'eingang-erledigt', path: `/eingang?filter=${encodeURIComponent('{"status":"done"}')}`, title: [/\d+ neue Nachrichten/, /\d+ new messages/] },
    { name: 'rollouts', path: '/rollouts', title: [/.+/, /.+/] },
    {
      name: 'rollouts-gefiltert',
      path: '/rollouts',
      title: [/.+/, /.+/],
      then: async (page) => {
        await page.getByLabel('Stand').selectOption({ label: 'wartet' })
        await settled(page)
      },
    },
    { name: 'rollout-laeuft', ...facts.ofRollout(({ mark }) => mark === 'laeuft'), dark: true },
    { name: 'rollout-wartet', ...facts.ofRollout(({ behoerde }) => behoerde.id === 'meldebehoerde-092735218') },
    { name: 'rollout-nicht', ...facts.ofRollout(({ mark }) => mark === 'nicht') },
    { name: 'rollout-bestand', ...facts.ofRollout(({ mark }) => mark === 'bestand') },
    {
      name: 'rollout-widerspruch',
      ...facts.ofRollout(({ behoerde, onlinedienst }) => behoerde.id === 'meldebehoerde-09661000' && onlinedienst.id === 'ummeldung'),
      dark: true,
      then: async (page) => {
        await page.getByRole('button', { name: 'Nachweis anfügen' }).click()
      },
    },
    { name: 'rollout-live', ...facts.ofRollout(({ mark }) => mark === 'belegt') },
    { name: 'digitales-amt-land', path: '/titelstand/09273147', title: [/Digitales Amt: 47 von 50\. .+/, /Digitales Amt: 47 of 50\. .+/] },
    {
      name: 'titel-regeln',
      path: '/titel/regeln',
      title: [/„Digitales Amt“: Die Regeln gelten seit/, /“Digitales Amt.*”: the rules hold since/],
      dark: true,
      then: async (page) => {
        await page.getByRole('button', { name: 'Neue Fassung vorschlagen' }).click()
      },
    },
    { name: 'abweichungen', path: '/blaupausen/abweichungen', title: [/Örtliche Abweichungen/, /Local changes/] },
    { name: 'ableiten', path: '/blaupausen/ableiten', title: [/.+/, /.+/] },
    { name: 'workshops', path: '/workshops', title: [/Workshops/, /Workshops/] },
    { name: 'workshop', path: `/workshops/${facts.workshop}`, title: [/.+/, /.+/] },
    { name: 'landesprofil', path: '/landesprofil', title: [/Landesprofil Bayern/, /Land profile Bavaria/] },
    { name: 'beauftragungen-land', path: '/beauftragungen', title: [/\d+ Beauftragungen gelten|Eine Beauftragung/, /.+ hold/] },
    { name: 'bestand', path: '/bestand', title: [/Bestand übernehmen/, /Take over/], then: takeList },
    {
      name: 'ausnahme-beantragen',
      ...facts.ofRollout(({ mark }) => mark === 'laeuft'),
      then: async (page) => {
        await page.getByRole('button', { name: 'Ausnahme beantragen' }).click()
      },
    },
    {
      name: 'technik',
      path: '/technik',
      title: [/\d+ Fachverfahren von \d+ Herstellern sind im Einsatz/, /\d+ Fachverfahren of \d+ makers are in use/],
      dark: true,
    },
    {
      name: 'beobachtungen',
      path: '/beobachtungen',
      title: [/Ein Anschluss ist live gemeldet, aber nicht zu sehen/, /One rollout is reported live but cannot be seen/],
      then: takePvog,
    },
    {
      name: 'fachverfahren-eintragen',
      ...facts.ofRollout(({ mark }) => mark === 'laeuft'),
      then: async (page) => {
        for (const name of ['Wechsel eintragen oder berichtigen', 'Kosten eintragen', 'Monat eintragen']) await page.getByRole('button', { name }).click()
      },
    },
    { name: 'befunde', path: '/befunde', title: [/Was macht es schnell\?/, /What makes it fast\?/] },
    { name: 'kriterien', path: '/kriterien', title: [/18 Kriterien .*Fassung 1\.0/, /18 criteria .*version 1\.0/], dark: true },
    {
      name: 'katalog-anhoerung',
      path: `/kriterien/fassungen/${facts.heard}`,
      title: [/Fassung 1\.1 wird bis/, /Version 1\.1 is in consultation/],
      then: async (page) => {
        await page
          .getByRole('button', { name: /Stellung nehmen zu/ })
          .first()
          .click()
      },
    },
    {
      name: 'katalog-vergleich',
      path: `/kriterien/fassungen/${facts.heard}/vergleich/${facts.holds}`,
      title: [/Von 1\.0 zu 1\.1: 1 neu, 1 zurückgenommen/, /From 1\.0 to 1\.1: 1 new, 1 retired/],
    },
    { name: 'kriterium', path: '/kriterien/dvdv-pflege-geklaert', title: [/Wer den DVDV-Eintrag pflegt/, /Who maintains the DVDV entry/] },
    {
      name: 'reifegrad',
      path: `/rollouts/${facts.mature}/reifegrad`,
      title: [/.*Reifegrad \d/, /.*maturity level \d/],
      then: async (page) => {
        await page.getByRole('button', { name: 'Reifegrad bewerten' }).click()
      },
    },
    { name: 'bewertungen', path: '/bewertungen', title: [/5 Bewertungen laufen/, /5 assessments are under way/], dark: true },
    {
      name: 'bewertung-ausfuellen',
      path: `/bewertungen/${facts.assessments['draft']}`,
      title: [/.*11 von 18 Kriterien bewertet/, /.*11 of 18 criteria rated/],
    },
    {
      name: 'bewertung-pruefen',
      path: `/bewertungen/${facts.assessments['submitted']}`,
      title: [/Stadt Augsburg.* in Prüfung/, /Stadt Augsburg.* in review/],
      dark: true,
    },
    {
      name: 'bewertung-einwand',
      path: `/bewertungen/${facts.assessments['challenged']}`,
      title: [/.*Einwand gegen die Prüfung/, /.*the review is challenged/],
    },
    {
      name: 'bewertung-vergleich',
      path: `/bewertungen/${facts.assessments['decided']}/vergleich`,
      title: [/.*Runden und andere vergleichen/, /.*Compare rounds and others/],
    },
    { name: 'behoerden', path: '/behoerden', title: [/1\.385 Meldebehörden in Bayern/, /1,385 .* in Bavaria/], dark: true },
    {
      name: 'behoerde-offen',
      path: '/behoerden',
      title: [/1\.385 Meldebehörden/, /1,385/],
      then: async (page) => {
        await page.getByRole('table').getByRole('button').first().click()
        await settled(page)
      },
    },
    {
      name: 'behoerden-leer',
      path: '/behoerden',
      title: [/0 Meldebehörden in Bayern zu „Atlantis“/, /0 .*Atlantis/],
      then: async (page) => {
        await page.getByLabel('Name oder Schlüssel').fill('Atlantis')
        await page.keyboard.press('Enter')
        await settled(page)
      },
    },
    { name: 'mehr', path: '/mehr', title: [/Mehr/, /More/] },
    { name: 'keine-seite', path: '/gibt-es-nicht', title: [/Diese Seite gibt es nicht/, /.*page.*/] },
  ]))

/** A list whose first row fits and whose second names a member instead of its Verwaltungsgemeinschaft. */
async function takeList(page: Page): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Datei auswählen' }).click()])
  await chooser.setFiles({
    name: 'bestand.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Schlüssel;Onlinedienst;Schritt;Datum\n092735219;Ummeldung;8;01.10.2025\n09273119;Ummeldung;live;01.10.2025\n', 'latin1'),
  })
  await page.getByText('Eine Zeile passt nicht').waitFor()
}

/** An export in Latin-1 whose row has a key of twelve digits. */
async function takePvog(page: Page): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Datei auswählen' }).click()])
  await chooser.setFiles({
    name: 'pvog.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'leika_key;ars;ars_name;url;online_status;aktiv;datenstand_pvog_import\n991150051040;097720177177;Märkte;https://portal.example/;ok;true;2026-11-01\n',
      'latin1',
    ),
  })
  await page.getByText('Eine Zeile passt nicht').waitFor()
}
