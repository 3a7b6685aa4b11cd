import type { BlockerRow, BlockerView } from '@blaupause/contract/blockers'
import type { RolloutRow, RolloutView } from '@blaupause/contract/rollouts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from './support/product.js'
import { PHONE, settled, visit } from './support/visitor.js'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product?.stop())

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
  await guest.page.getByLabel('Gelöst bis').fill(inWeeks(3))
  await guest.page.getByLabel('Bemerkung').fill('Auslieferung mit Version 7')
  await guest.page.getByRole('button', { name: 'Antwort senden' }).click()
  await guest.page.getByRole('heading', { name: 'Vielen Dank.' }).waitFor()
  await guest.picture('gastlink-beantwortet')
  guest.allow(410)
  await guest.open(new URL(link).pathname + new URL(link).hash)
  await guest.page.getByText('Mit diesem Link wurde schon geantwortet.').waitFor()
  guest.allow(400)
  await guest.open(`${new URL(link).pathname}${new URL(link).hash.slice(0, -4)}AAAA`)
  await guest.page.getByText('Dieser Link ist unvollständig oder verändert.').waitFor()
  await guest.picture('gastlink-verbraucht')
  await guest.leave()

  await stmd.open('/blocker')
  const owner = stmd.page.getByRole('region', { name: /^Hersteller A/ })
  await owner.getByText(/^3$/).first().waitFor()
  await stmd.picture('blocker-nach-beteiligten')
  await owner.getByRole('link', { name: title }).click()
  await settled(stmd.page)
  await stmd.page.getByText(/Antwort eingegangen: Hersteller A nennt den/).waitFor()
  await stmd.page.getByText('Auslieferung mit Version 7').waitFor()
  await stmd.picture('blocker-beantwortet')
  await stmd.page.getByRole('button', { name: 'Termine verschieben' }).click()
  const preview = stmd.page.getByRole('group', { name: /3 Anschlüsse bekommen neue Termine/ })
  await preview.getByText('Noch ist nichts geändert.').waitFor()
  expect(await preview.getByRole('rowheader').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/Stadt Mainburg/), expect.stringMatching(/^VG Mainburg/), expect.stringMatching(/VG Langquaid/)]))
  await stmd.picture('blocker-vorschau')
  const before = await dueDays()
  await preview.getByRole('button', { name: '3 Anschlüsse verschieben' }).click()
  await stmd.page.getByText('3 Anschlüsse haben neue Termine.').waitFor()
  const after = await dueDays()
  expect(after.map((day, at) => day > before[at]!)).toEqual([true, true, true])
  await stmd.picture('blocker-verschoben')
  await stmd.page.getByRole('link', { name: 'Stadt Mainburg' }).click()
  await settled(stmd.page)
  await stmd.page.getByRole('button', { name: /Modul im Fachverfahren freischalten/ }).click()
  await stmd.page.getByText(/Modul für die Ummeldung fehlt: Hersteller A hat den .* zugesagt\./).first().waitFor()
  await stmd.picture('rollout-verschoben')
  await stmd.leave()
})

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
  await stmd.page.getByRole('complementary', { name: 'Was am meisten aufhält' }).getByRole('link', { name: /Als Blocker führen.*Modul/ }).first().click()
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
  expect((await product.ask<BlockerView>('land-by', `/blockers/${blocker.id}`)).affected.map(({ outcome }) => outcome)).toEqual(['released', 'released', 'released'])
})

function inWeeks(weeks: number): string {
  return new Date(Date.now() + weeks * 7 * 86_400_000).toISOString().slice(0, 10)
}
