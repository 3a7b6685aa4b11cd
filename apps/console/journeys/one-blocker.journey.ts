import type { BlockerRow, BlockerView } from '@blaupause/contract/blockers'
import type { Notification } from '@blaupause/contract/notifications'
import type { RolloutRow, RolloutView } from '@blaupause/contract/rollouts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { inDays } from './support/today.js'
import { PHONE, settled, visit, type Visitor } from './support/visitor.js'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.stop())

/** A holiday in Bavaria and not in Hesse, and two days before it: six weeks after the run's day. */
const EPIPHANY = '2027-01-06'
const BEFORE_EPIPHANY = '2027-01-04'

const title = 'Modul für die Ummeldung fehlt'

test('StMD’s Monday: three authorities wait for one module, one follow-up, one answer by link', async () => {
  const stmd = await visit(product)
  await stmd.signIn('StMD Bayern, Koordination')
  const worst = stmd.page.getByRole('complementary', { name: 'Was am meisten aufhält' }).getByRole('listitem').filter({ hasText: title })
  await worst.getByText('Liegt bei Hersteller A').waitFor()
  const chase = worst.getByRole('form', { name: 'Nachfassen' })
  expect(await chase.innerText()).toMatch(/Hersteller A, Produktteam Meldewesen[^]*drei|3 Behörden warten seit dem/)
  for (const name of ['Stadt Mainburg', 'VG Mainburg', 'VG Langquaid']) expect(await chase.innerText()).toContain(name)
  await stmd.picture('lage-blocker')
  await chase.getByRole('button', { name: 'Nachfassen' }).click()
  await stmd.page.getByText('Vermerkt: bei Hersteller A, Produktteam Meldewesen nachgefasst.').waitFor()
  const sent = await stmd.page.getByLabel('Fertiger Text').inputValue()
  await stmd.picture('lage-nachgefasst')
  const link = /https?:\S+#\S+/.exec(sent)![0]

  const guest = await visit(product, { size: PHONE })
  await guest.open(new URL(link).pathname + new URL(link).hash)
  await guest.page.getByText('StMD Bayern fragt Hersteller A, Produktteam Meldewesen').waitFor()
  expect(await guest.page.getByRole('main').innerText()).not.toContain('Mainburg')
  await guest.picture('gastlink')
  const second = await visit(product, { size: PHONE })
  const complaints = await lookAt(second, {
    name: 'gastlink',
    path: new URL(link).pathname + new URL(link).hash,
    title: [/Bitte um ein Datum/, /A date, please/],
  })
  expect(complaints).toEqual([])
  await second.page.setViewportSize(PHONE)
  await guest.page.getByLabel('Gelöst bis').fill(BEFORE_EPIPHANY)
  await guest.page.getByLabel('Bemerkung').fill('Auslieferung mit Version 7')
  await guest.page.getByRole('button', { name: 'Antwort senden' }).click()
  await guest.page.getByRole('heading', { name: 'Vielen Dank.' }).waitFor()
  await guest.picture('gastlink-beantwortet')
  second.allow(410)
  await second.page.getByLabel('Gelöst bis').fill(BEFORE_EPIPHANY)
  await second.page.getByRole('button', { name: 'Antwort senden' }).click()
  await second.page.getByText('Mit diesem Link wurde schon geantwortet.').waitFor()
  await second.page.getByRole('button', { name: 'English', exact: true }).click()
  await second.page.getByText('This link has been answered with already.').waitFor()
  await second.picture('gastlink-zweiter-tab')
  await second.leave()
  guest.allow(410)
  await guest.open(new URL(link).pathname + new URL(link).hash)
  await guest.page.getByText('Mit diesem Link wurde schon geantwortet.').waitFor()
  guest.allow(400)
  await guest.open(`${new URL(link).pathname}${new URL(link).hash.slice(0, -4)}AAAA`)
  await guest.page.getByText('Dieser Link ist unvollständig oder verändert.').waitFor()
  await guest.picture('gastlink-verbraucht')
  await guest.leave()

  // Nobody has looked yet: no date has moved, and the question waits in three places.
  const before = await dueDays()
  await stmd.open('/eingang')
  const question = stmd.page
    .getByRole('listitem')
    .filter({ hasText: title })
    .filter({ hasText: /3 Anschlüsse würden sich verschieben/ })
  await question.getByText('Zu entscheiden', { exact: true }).waitFor()
  expect(await lookAt(stmd, { name: 'eingang-zu-entscheiden', path: '/eingang', title: [/\d+ neue Nachrichten/, /\d+ new messages/] })).toEqual([])
  await stmd.open('/lage')
  const held = stmd.page.getByRole('complementary', { name: 'Was am meisten aufhält' }).getByRole('listitem').filter({ hasText: title })
  await held.getByText('3 Anschlüsse würden sich verschieben.').waitFor()
  await stmd.picture('lage-zu-entscheiden')
  await stmd.open('/blocker')
  const owner = stmd.page.getByRole('region', { name: /^Hersteller A/ })
  await owner.getByText(/^3$/).first().waitFor()
  await stmd.picture('blocker-nach-beteiligten')
  await owner.getByRole('link', { name: title }).click()
  await settled(stmd.page)
  await stmd.page.getByText(/Antwort eingegangen: Hersteller A nennt den/).waitFor()
  await stmd.page.getByText('Auslieferung mit Version 7').waitFor()
  await stmd.picture('blocker-beantwortet')
  await stmd.page.getByText('3 Anschlüsse würden sich verschieben.').waitFor()
  await stmd.open('/eingang')
  await question.getByRole('link', { name: 'Vorschau öffnen' }).click()
  const preview = stmd.page.getByRole('group', { name: /3 Anschlüsse bekommen neue Termine/ })
  await preview.getByText('Noch ist nichts geändert.').waitFor()
  expect(await preview.getByRole('rowheader').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/Stadt Mainburg/), expect.stringMatching(/^VG Mainburg/), expect.stringMatching(/VG Langquaid/)]),
  )
  await stmd.picture('blocker-vorschau')
  expect(await dueDays()).toEqual(before)
  expect(await preview.innerText()).toMatch(/Es erfahren davon: .*Mainburg/)
  await preview.getByRole('button', { name: '3 Anschlüsse verschieben' }).click()
  await stmd.page.getByText('3 Anschlüsse haben neue Termine.').waitFor()
  const after = await dueDays()
  expect(after.map((day, at) => day > before[at]!)).toEqual([true, true, true])
  await stmd.picture('blocker-verschoben')
  await stmd.page.getByText(/würden sich verschieben/).waitFor({ state: 'hidden' })
  const { items: asked } = await product.ask<{ items: Notification[] }>('land-by', '/notifications?kind=date-proposed&status=unread&status=read')
  expect(asked).toEqual([])
  await settled(stmd.page)
  await stmd.page.getByRole('link', { name: 'Stadt Mainburg' }).click()
  await settled(stmd.page)
  await stmd.page.getByRole('button', { name: /Modul im Fachverfahren freischalten/ }).click()
  await stmd.page
    .getByText(/Modul für die Ummeldung fehlt: Hersteller A hat den .* zugesagt\./)
    .first()
    .waitFor()
  await stmd.picture('rollout-verschoben')
  const { live } = await goLiveOf('land-by', 'meldebehoerde-09273147', 'ummeldung')
  expect(live.dueOn! > EPIPHANY).toBe(true)
  const why = await whyOf(stmd, new URL(stmd.page.url()).pathname, live.position)
  expect(why).toContain('Heilige Drei Könige (06.01.)')
  expect(why).toContain('zugesagt')
  await stmd.picture('warum-dieser-termin-bayern')
  await stmd.leave()
})

test('4: “Warum dieser Termin?” in the Wetteraukreis over the same days: 6 January is a working day in Hesse', async () => {
  await product.ask('land-he', '/programmes/bund-hessen/propose-rollouts', {})
  const { items } = await product.ask<{ items: RolloutRow[] }>('land-he', '/rollouts?limit=200')
  const { id, version } = items.find(({ behoerde, mark }) => behoerde.traeger === '06440' && mark === 'nicht')!
  await product.ask('land-he', `/rollouts/${id}/start`, { version, startOn: inDays(0) })
  const { milestones } = await product.ask<RolloutView>('land-he', `/rollouts/${id}`)
  const first = milestones.find(({ state, dueOn }) => state === 'open' && dueOn !== null)!
  await product.ask('land-he', `/milestones/${first.id}/shift`, { version: first.version, on: BEFORE_EPIPHANY, reason: 'Der Kreistag tagt erst im Januar.' })
  const after = (await product.ask<RolloutView>('land-he', `/rollouts/${id}`)).milestones
  const live = after.find(({ goLive }) => goLive)!
  expect([after.find((step) => step.id === first.id)!.dueOn! < EPIPHANY, live.dueOn! > EPIPHANY]).toEqual([true, true])
  const wetterau = await visit(product)
  await wetterau.signIn('Wetteraukreis')
  const why = await whyOf(wetterau, `/rollouts/${id}`, live.position)
  expect(why).toContain('Der Kreistag tagt erst im Januar.')
  expect(why).toContain('Übersprungen:')
  expect(why).not.toContain('06.01.')
  await wetterau.picture('warum-dieser-termin-hessen')
  await wetterau.leave()
})

/** What "Warum dieser Termin?" of a step says, with the steps before it. */
async function whyOf(visitor: Visitor, rollout: string, step: number): Promise<string> {
  await visitor.open(`${rollout}#schritt-${step}`)
  const why = visitor.page.locator('.detail .why-day').last()
  await why.locator('> summary').click()
  await why.locator('.because').first().waitFor()
  await settled(visitor.page)
  for (const more of await why.locator('details > summary').all()) await more.click()
  return why.innerText()
}

async function goLiveOf(role: string, behoerde: string, onlinedienst: string) {
  const { items } = await product.ask<{ items: RolloutRow[] }>(role, `/rollouts?limit=200&onlinedienst=${onlinedienst}`)
  const { milestones } = await product.ask<RolloutView>(role, `/rollouts/${items.find((row) => row.behoerde.id === behoerde)!.id}`)
  return { live: milestones.find(({ goLive }) => goLive)! }
}

/** When the three go live by plan. */
async function dueDays(): Promise<string[]> {
  const { items } = await product.ask<{ items: RolloutRow[] }>('land-by', '/rollouts?limit=200&onlinedienst=ummeldung')
  const three = items.filter(({ behoerde }) => ['meldebehoerde-09273147', 'meldebehoerde-092735217', 'meldebehoerde-092735219'].includes(behoerde.id))
  const views = await Promise.all(three.map(({ id }) => product.ask<RolloutView>('land-by', `/rollouts/${id}`)))
  return views.map(({ milestones }) => milestones.find(({ goLive }) => goLive)!.dueOn!)
}

test('whoever else waits for the same module is offered that blocker, with the reason', async () => {
  const stmd = await visit(product)
  await stmd.signIn('StMD Bayern, Koordination')
  await stmd.page
    .getByRole('complementary', { name: 'Was am meisten aufhält' })
    .getByRole('link', { name: /Als Blocker führen.*Modul/ })
    .first()
    .click()
  await settled(stmd.page)
  await stmd.page.getByLabel('Was fehlt?').fill('Das Modul für die Ummeldung ist noch nicht da')
  await stmd.page.getByRole('combobox', { name: /^Organisation/ }).fill('Hersteller A')
  const offer = stmd.page.getByRole('complementary', { name: 'Gibt es das schon?' }).getByRole('listitem').filter({ hasText: title })
  await offer.getByText('Gleich: Organisation, Beteiligter, Schritt, Onlinedienst, Wortlaut').waitFor()
  await stmd.picture('blocker-neu')
  await stmd.leave()
})

test('Hersteller A sees its own matter, solves it, and the three go on', async () => {
  const maker = await visit(product)
  await maker.signIn('Hersteller A, Fachverfahren')
  expect(await maker.page.title()).toMatch(/^Ein Punkt liegt bei Ihnen\./)
  await maker.picture('hersteller')
  await maker.page.getByRole('link', { name: title }).click()
  await maker.page.getByRole('button', { name: 'Gelöst', exact: true }).click()
  await maker.page.getByRole('button', { name: 'Gelöst: 3 Behörden freigeben' }).click()
  await maker.page.getByText('Gelöst. Bei 3 Behörden geht es weiter, jede ist benachrichtigt.').waitFor()
  await maker.picture('hersteller-geloest')
  await maker.leave()
  const blocker = (await product.ask<{ items: BlockerRow[] }>('land-by', '/blockers?state=solved')).items.find((row) => row.title === title)!
  expect((await product.ask<BlockerView>('land-by', `/blockers/${blocker.id}`)).affected.map(({ outcome }) => outcome)).toEqual([
    'released',
    'released',
    'released',
  ])
})
