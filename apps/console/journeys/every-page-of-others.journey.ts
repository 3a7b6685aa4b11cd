import { signOff } from '@blaupause/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantHostile } from './support/hostile.js'
import { fits, lookAt } from './support/look.js'
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

test('the pages of a municipality', () =>
  sweep(product, 'Markt Meitingen', [
    { name: 'aufgaben', path: '/aufgaben', title: [/Heute 1/, /Today 1/] },
    { name: 'eingang', path: '/eingang', title: [/2 neue Nachrichten/, /2 new messages/] },
    { name: 'anschluesse-kommune', path: '/rollouts', title: [/.+/, /.+/] },
    { name: 'digitales-amt-kommune', path: '/titelstand', title: [/Digitales Amt: \d+ von 50\. .+/, /Digitales Amt: \d+ of 50\. .+/] },
    { name: 'leitfaden-kommune', path: '/leitfaden', title: [/Leitfaden/, /Guide/] },
    { name: 'programm-kommune', path: '/programm', title: [/Fünf Dienste/, /Five services/] },
    { name: 'bewertungen-kommune', path: '/bewertungen', title: [/Eine Bewertung ist abgeschlossen/, /One assessment is final/] },
    { name: 'katalog-kommune', path: `/kriterien/fassungen/${facts.heard}`, title: [/Fassung 1\.1 wird bis/, /Version 1\.1/] },
    { name: 'workshops-kommune', path: '/workshops', title: [/Workshops/, /Workshops/] },
  ]))

test('the pages of a district', () =>
  sweep(product, 'Landratsamt Kelheim', [
    { name: 'aufgaben-kreis', path: '/aufgaben', title: [/.+/, /.+/] },
    { name: 'digitales-amt-kreis', path: '/titelstand', title: [/Digitales Amt: .+/, /Digitales Amt: .+/] },
  ]))

test('the pages of the audit office', () =>
  sweep(product, 'Rechnungsprüfung', [
    { name: 'lage-pruefung', path: '/lage', title: [/Lage/, /.+/] },
    { name: 'aufgaben-pruefung', path: '/aufgaben', title: [/.+/, /.+/] },
  ]))

test('the pages of a Land that imports', () =>
  sweep(product, 'HMD Hessen, Koordination', [
    { name: 'lage-hessen', path: '/lage', title: [/Lage/, /.+/] },
    { name: 'import', path: '/blaupausen/import', title: [/.+/, /.+/] },
    {
      name: 'titel-regeln-hessen',
      path: '/titel/regeln',
      title: [/„Digitale Kommune \(Beispiel\)“: Ein Vorschlag wartet/, /“Digital municipality \(example\)”: a proposal waits/],
    },
  ]))

test('the rules of a Land that grants no title', () =>
  sweep(product, 'Saarland, Koordinierung', [
    {
      name: 'titel-regeln-saarland',
      path: '/titel/regeln',
      title: [/Ihr Land verleiht noch keinen Titel/, /Your Land grants no title yet/],
      then: async (page) => {
        await page.getByRole('button', { name: 'Erste Fassung aufschreiben' }).click()
      },
    },
  ]))

test('the pages about what holds up', () =>
  sweep(product, 'StMD Bayern, Koordination', [
    { name: 'blocker', path: '/blocker', title: [/Ein Blocker hält|\d+ Blocker halten/, /One blocker holds|\d+ blockers hold/], dark: true },
    {
      name: 'blocker-einer',
      path: `/blocker/${facts.blocker}`,
      title: [/Modul für die Ummeldung fehlt/, /Modul für die Ummeldung fehlt/],
      then: async (page) => {
        await page.getByRole('button', { name: 'Nachfassen' }).click()
        await settled(page)
      },
    },
    { name: 'wartezeiten', path: '/wartezeiten', title: [/Wartezeit nach Beteiligten/, /Waiting by party/] },
    {
      name: 'blocker-neu',
      path: '/blocker/neu?programme=bund-bayern&onlinedienst=ummeldung&step=fachverfahren-modul&waitingOn=fachverfahren-hersteller',
      title: [/Als Blocker führen/, /Make it a blocker/],
    },
  ]))

test('the pages about workshops', () =>
  sweep(product, 'StMD Bayern, Koordination', [
    {
      name: 'workshop-augsburg',
      path: `/workshops/${facts.workshop}`,
      title: [/Zwei Beschlüsse, drei Befunde, vier Aufgaben, eine Frage, ein Zitat/, /Two decisions, three findings, four tasks/],
      dark: true,
    },
    {
      name: 'workshop-eingeladen',
      path: `/workshops/${facts.invited}`,
      title: [/Eingeladen: Ein Kreis, eine Redaktion/, /Invited: /],
      then: async (page) => {
        await page.getByRole('button', { name: 'Verlegen' }).click()
      },
    },
    { name: 'workshop-kalender', path: `/workshops/kalender?monat=${facts.month}`, title: [/.+: (ein|\d+) Workshops?/, /.+: (one|\d+) workshops?/] },
    { name: 'workshop-reihe', path: `/workshops/reihen/${facts.series}`, title: [/Workshops der Pilotkommunen/, /Workshops der Pilotkommunen/] },
    {
      name: 'workshop-aendern',
      path: `/workshops/${facts.invited}`,
      title: [/Eingeladen: Ein Kreis, eine Redaktion/, /Invited: /],
      then: async (page) => {
        await page
          .getByRole('button', { name: /Ändern|Change/ })
          .first()
          .click()
      },
    },
    {
      name: 'workshop-planen',
      path: '/workshops',
      title: [/Workshops/, /Workshops/],
      then: async (page) => {
        await page
          .getByRole('button', { name: /Workshop planen/ })
          .first()
          .click()
        await settled(page)
      },
    },
  ]))

test('the pages of a maker', () =>
  sweep(product, 'Hersteller A', [{ name: 'hersteller-blocker', path: `/blocker/${facts.blocker}`, title: [/Modul für die Ummeldung fehlt/, /Modul/] }]))

test('the page of operations', () => sweep(product, 'Betrieb', [{ name: 'betrieb', path: '/mehr', title: [/Mehr/, /More/] }]))

test('the consents of a Kreis', () =>
  sweep(product, 'Landratsamt Kelheim', [
    {
      name: 'beauftragungen-kreis',
      path: '/beauftragungen',
      title: [/6 Beauftragungen gelten/, /6 mandates hold/],
      then: async (page) => {
        await page.getByRole('button', { name: 'Beauftragung anfragen' }).click()
      },
    },
  ]))

test('a text that means ill, as long as it may be and without a gap, neither runs nor pushes any page aside', async () => {
  const pages = await plantHostile(product)
  for (const [role, paths] of [
    ['StMD Bayern, Koordination', pages.land],
    ['Markt Meitingen', pages.kommune],
    ['Hersteller A', pages.maker],
  ] as const) {
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
  await derive('1.2.0', ['ummeldung'])
  await sweep(product, 'StMD Bayern, Koordination', [
    {
      name: 'verzeichnis',
      path: '/blaupausen/verzeichnis',
      title: [/Eine Blaupause in 2 Versionen veröffentlicht/, /One blueprint published in 2 versions/],
      dark: true,
      then: async (page) => {
        await page.getByText(/Was sich gegenüber 1\.0\.0 geändert hat/).click()
        await page.getByRole('button', { name: 'Zeile dazu schreiben' }).first().click()
      },
    },
    {
      name: 'blaupausen-vergleich',
      path: '/blaupausen/seite/vergleich?von=1.0.0&bis=1.1.0',
      title: [/Von 1\.0\.0 zu 1\.1\.0: \d+ Unterschiede an \d+ Stellen/, /From 1\.0\.0 to 1\.1\.0: \d+ differences in \d+ places/],
      dark: true,
    },
    {
      name: 'blaupausen-vergleich-herkunft',
      path: '/blaupausen/seite/vergleich?von=anschluss-eines-onlinedienstes/0.1.0&bis=1.0.0',
      title: [/Von anschluss-eines-onlinedienstes 0\.1\.0 zu seite 1\.0\.0/, /From anschluss-eines-onlinedienstes 0\.1\.0 to seite 1\.0\.0/],
    },
    { name: 'bearbeiten', path: '/blaupausen/seite/1.2.0/bearbeiten/dvdv-eintrag', title: [/.*Seite 1\.2\.0/, /.*Page 1\.2\.0/] },
    { name: 'anmerkungen', path: '/blaupausen/seite/1.2.0/anmerkungen', title: [/.*Seite 1\.2\.0/, /.*Page 1\.2\.0/] },
    {
      name: 'belege-nachrechnen',
      path: '/blaupausen/seite/1.1.0/schritt/dvdv-eintrag',
      title: [/Seite 1\.1\.0/, /Page 1\.1\.0/],
      then: async (page) => {
        await page.getByRole('button', { name: 'Nachrechnen' }).click()
        await page.getByText(/^(\d+) von \1 Knoten stimmen\.$/).waitFor()
      },
    },
  ])
  const visitor = await visit(product)
  const complaints = await lookAt(visitor, {
    name: 'oeffentlich-blaupausen',
    path: '/oeffentlich/blaupausen',
    title: [/Eine Blaupause in 2 Versionen veröffentlicht/, /One blueprint published in 2 versions/],
    dark: true,
  })
  complaints.push(...(await lookAt(visitor, { name: 'oeffentlich-blaupause', path: '/oeffentlich/blaupausen/seite', title: [/Seite/, /Page/] })))
  await visitor.leave()
  expect(complaints).toEqual([])
})

async function derive(version: string, onlinedienste: string[]): Promise<string> {
  return (
    await product.ask<{ digest: string }>('land-by', '/blueprints/derive', {
      programme: 'bund-bayern',
      onlinedienste,
      name: 'seite',
      version,
      title: { de: 'Seite', en: 'Page' },
      summary: { de: 'Zum Ansehen', en: 'To be looked at' },
    })
  ).digest
}

/** Derives an edition and has it signed by its partners. */
async function publish(version: string, onlinedienste: string[]): Promise<void> {
  await signOff(await derive(version, onlinedienste), (role, verb, body) => product.ask(role, `/blueprints/seite/${version}/${verb}`, body))
}
