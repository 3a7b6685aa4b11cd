import { ProcedureLinksService } from '@blaupause/backend/awards'
import { developmentToken } from '@blaupause/backend/identity'
import { withDatabase } from '@blaupause/backend/platform'
import { LinkChecker, type LinkLook } from '@blaupause/backend/platform/links'
import type { ApplicationView, Counter, ProcedureView } from '@blaupause/contract/awards'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { clock } from './support/today.js'
import { settled, visit, type Visitor } from './support/visitor.js'

let product: Product
let town: Visitor
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.stop())

const MAINBURG = '09273147'
const counter = () => product.ask<Counter>('kommune-mainburg', `/procedures/counter/${MAINBURG}`)
const listed = async () => (await product.ask<{ items: ProcedureView[] }>('land-by', `/procedures?limit=200&body=${MAINBURG}`)).items
const daysAgo = (days: number) => {
  const now = new Date(clock.instant().getTime() - days * 86_400_000).toISOString()
  return { now, today: now.slice(0, 10) }
}
const application = async () =>
  product.ask<ApplicationView>(
    'land-by',
    `/award-applications/${(await product.ask<{ items: { id: string }[] }>('land-by', `/award-applications?body=${MAINBURG}`)).items[0]!.id}`,
  )
/** What the ministry does with the application, at the version it stands at. */
const ministry = async (verb: string, body: object, role = 'land-by') => {
  const { id, version } = await application()
  await product.ask(role, `/award-applications/${id}/${verb}`, { version, ...body })
}

/** The ministry takes in the portal's list, in which everything shows that Mainburg has. */
async function portalShowsAll(): Promise<void> {
  const lines = (await listed()).map(({ body, name, link, origin, leistungen, because }) =>
    [body, name, link, origin, '', leistungen.join(' '), because === 'not-submittable' ? 'nein' : 'ja', 'ja', daysAgo(0).today].join(';'),
  )
  const token = await developmentToken({ dataDirectory: product.directory, issuer: `${product.url}/oidc`, role: 'land-by' })
  const answer = await fetch(`${product.url}/api/v1/procedures/import?mode=whole`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: ['schluessel;name;link;art;anbieter;leistungen;senden;im_portal;stand', ...lines].join('\n'),
  })
  expect([answer.status, await answer.json()]).toMatchObject([200, { refusedTotal: 0 }])
}

/** The link checker's looks so many days ago, at which these links answer so; the demo's own addresses lead nowhere, so nobody is asked. */
async function look(links: readonly string[], answer: LinkLook, days: readonly number[]): Promise<void> {
  class Answers extends LinkChecker {
    override isForExamples(): boolean {
      return false
    }
    override look(address: string): Promise<LinkLook> {
      return Promise.resolve(links.includes(address) ? answer : { result: 'unclear', detail: 'example' })
    }
  }
  await withDatabase(product.databaseUrl, async (source) => {
    const checker = new ProcedureLinksService(source, new Answers(), () => Promise.resolve())
    for (const ago of days)
      for (let cursor: string | null = null; ;) {
        const { next } = await checker.checkPage(daysAgo(ago), cursor)
        if (next === null) break
        cursor = next
      }
  })
}

test('Stadt Mainburg sees that it stands at 47, and what counts next', async () => {
  town = await visit(product)
  // A link inside, and an application that is not complete; a signet that is just being published.
  for (const status of [422, 404]) town.allow(status)
  await town.signIn('Stadt Mainburg')
  expect(
    await lookAt(town, {
      name: 'digitales-amt',
      path: '/titelstand',
      title: [/Digitales Amt: 47 von 50\. Zwei Links setzen Sie heute, einer kommt von selbst\./, /Digitales Amt: 47 of 50\. .+/],
      dark: true,
    }),
  ).toEqual([])
  const { page } = town
  await town.open('/titelstand')
  await page.getByRole('button', { name: 'Antrag stellen' }).waitFor()
  expect(await page.getByRole('button', { name: 'Antrag stellen' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Alle 47' }).click()
  await expect.poll(() => page.getByRole('region', { name: 'Nachweis je Verfahren' }).getByRole('row').count()).toBe(48)
})

test('it enters five links, which count once the portal shows them', async () => {
  const { page } = town
  await town.open('/titelstand')
  await page.getByRole('button', { name: 'Zwei Links eintragen' }).click()
  const form = page.getByRole('form', { name: 'Verfahren eintragen' })
  expect(await form.getByLabel('Name des Verfahrens').inputValue()).toBe('Führungszeugnis beantragen')
  // A link inside is refused with its reason, and nothing that was typed is lost.
  const prepared = await form.getByLabel('Link').inputValue()
  await form.getByLabel('Link').fill('http://192.168.0.4/antrag')
  await form.getByRole('button', { name: 'Eintragen und prüfen lassen' }).click()
  await form
    .getByRole('alert')
    .getByText(/internes Netz/)
    .waitFor()
  await form.getByLabel('Link').fill(prepared)
  await form.getByRole('button', { name: 'Eintragen und prüfen lassen' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText('1 gemeldet, im Portal noch nicht zu sehen').waitFor()
  await town.picture('mainburg-eingetragen')
  const hostile = '<img src=x onerror=alert(1)> Sperre'
  for (const [name, link] of [
    ['Übermittlungssperre im Melderegister', 'sperre'],
    ['Wahlschein beantragen', 'wahlschein'],
    ['Fundsache melden', 'fundsache'],
    [hostile, 'strasse'],
  ])
    await product.ask('kommune-mainburg', '/procedures', { name, link: `https://portal.example/${MAINBURG}/${link}`, origin: 'kommunal', leistungen: [] })
  expect(await counter()).toMatchObject({ counted: 47, segments: { said: 5 } })
  await portalShowsAll()
  await town.open('/titelstand')
  await page.getByRole('heading', { level: 1, name: '52 von 50. Die Linie ist erreicht.' }).waitFor()
  await page.getByRole('region', { name: 'Nachweis je Verfahren' }).getByText(hostile).waitFor()
  await town.picture('mainburg-52')
})

test('it applies, is asked back and answers', async () => {
  const { page } = town
  await page.getByRole('button', { name: 'Antrag stellen' }).click()
  const form = page.getByRole('form', { name: 'Antrag stellen' })
  await form.getByRole('button', { name: 'Antrag einreichen' }).click()
  await form.getByRole('alert').waitFor()
  await form.getByLabel('Funktionspostfach').fill('digital@mainburg.example')
  await form.getByLabel('Wohin das Schild geliefert wird').fill('Rathaus Mainburg, Marktplatz')
  await form.getByLabel(/Die Angaben stimmen/).check()
  await form.getByRole('button', { name: 'Antrag einreichen' }).click()
  await form.waitFor({ state: 'detached' })
  expect((await application()).state).toBe('submitted')
  await ministry('accept', {})
  await ministry('ask', { text: 'Führt der Link „Fundsache melden“ zum Formular der Stadt?' })
  await town.open('/titelstand')
  const turn = page.getByRole('form', { name: 'Rückfrage des Ministeriums' })
  await turn.getByText('Führt der Link „Fundsache melden“ zum Formular der Stadt?').waitFor()
  await town.picture('mainburg-rueckfrage')
  await turn.getByLabel('Ihre Antwort').fill('Ja, zum eigenen Formular mit Absenden.')
  await turn.getByRole('button', { name: 'Antworten' }).click()
  await turn.waitFor({ state: 'detached' })
  expect((await application()).state).toBe('in-review')
})

test('two people of the ministry decide, and the town publishes its title', async () => {
  const { page } = town
  await ministry('findings', { findings: (await application()).sample.map(({ link }) => ({ link, finding: 'sound', note: '' })) })
  await ministry('propose', { outcome: 'award', reasons: '' })
  await ministry('decide', { agrees: true }, 'land-by-leitung')
  await town.open('/titelstand')
  const preview = page.getByRole('form', { name: 'Vor der Veröffentlichung' })
  await preview.getByText(/Stadt Mainburg trägt den Titel/).waitFor()
  await preview.getByRole('button', { name: 'So veröffentlichen' }).click()
  await preview.waitFor({ state: 'detached' })
  const title = page.getByRole('region', { name: /^Digitales Amt seit/ })
  await title.getByText('Schild: bestellt').waitFor()
  const [certificate] = await Promise.all([page.waitForEvent('download'), title.getByRole('button', { name: 'Urkunde (PDF)' }).click()])
  expect(certificate.suggestedFilename()).toBe(`urkunde-${MAINBURG}.pdf`)
})

test('it embeds the signet, which leads to a page that says the title holds', async () => {
  const { page } = town
  const [{ signet }] = (await product.ask<{ items: { signet: string }[] }>('kommune-mainburg', `/titles?body=${MAINBURG}`)).items as [{ signet: string }]
  await expect.poll(async () => (await fetch(`${product.url}/oeffentlich/signet/${signet}/hell.svg`)).status, { timeout: 60_000, interval: 500 }).toBe(200)
  await town.open('/titelstand')
  const title = page.getByRole('region', { name: /^Digitales Amt seit/ })
  const lines = await title.getByLabel('Zum Einbetten in Ihre Website').inputValue()
  await title.getByRole('img', { name: 'Signet: Digitales Amt, Stadt Mainburg' }).waitFor()
  await settled(page)
  await town.picture('mainburg-titel')
  const site = await page.context().newPage()
  await site.setContent(`<!doctype html><html lang="de"><title>Stadt Mainburg</title><main>${lines}</main>`)
  const picture = site.getByRole('img', { name: 'Digitales Amt, Stadt Mainburg: Titel prüfen' })
  await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(100)
  await picture.click()
  await site.getByRole('heading', { level: 1, name: 'Dieser Titel gilt' }).waitFor()
  await site.getByRole('link', { name: 'Stadt Mainburg' }).first().waitFor()
  await site.close()
}, 120_000)

test('links die, it is warned once, mends them, and the warning is settled', async () => {
  const { page } = town
  const dead = [
    ...(await listed())
      .filter(({ state, link }) => state === 'checked' && link.includes(MAINBURG))
      .slice(0, 2)
      .map(({ link }) => link),
    `https://portal.example/${MAINBURG}/hundesteuer-abmeldung`,
  ]
  await look(dead, { result: 'not-seen', detail: 'http-404' }, [2, 1, 0])
  const warnings = () => product.query(`select closed_because because from notification where kind = 'award-line-lost'`)
  expect(await warnings()).toEqual([{ because: null }])
  await town.open('/eingang')
  await page
    .getByText(/Fällt er im Portal weg, liegt die Zahl unter der Linie/)
    .first()
    .waitFor()
  await town.picture('mainburg-warnung')
  await town.open('/titelstand')
  await page.getByRole('heading', { level: 1, name: '52 von 50. Drei Links führen ins Leere, damit fällt die Zahl unter die Linie.' }).waitFor()
  await settled(page)
  await town.picture('mainburg-unter-der-linie')
  await look(dead, { result: 'seen', detail: 'http-200' }, [-1])
  expect(await warnings()).toEqual([{ because: 'done' }])
  await town.open('/titelstand')
  await page.getByRole('heading', { level: 1, name: '52 von 50. Die Linie ist erreicht.' }).waitFor()
  await town.leave()
})
