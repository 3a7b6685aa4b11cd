import type { RolloutRow, RolloutView } from '@blaupause/contract/rollouts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { settled, visit } from './support/visitor.js'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.stop())

test('Landratsamt Kelheim reports on behalf of VG Siegenburg, and the VG objects to one link', async () => {
  const rollout = await rolloutOf('meldebehoerde-092735218')
  const links = `/rollouts/${rollout.id}`

  const kelheim = await visit(product)
  await kelheim.signIn('Landratsamt Kelheim')
  await kelheim.open(links)
  const grid = kelheim.page.getByRole('region', { name: /Schritt 8, Links im Portal setzen: 31 von 35/ })
  await grid.getByRole('button', { name: 'Ankreuzen' }).click()
  for (const name of ['alle: Kirchdorf', 'alle: Train', 'alle: Wildenberg']) await grid.getByRole('checkbox', { name }).check()
  await kelheim.picture('siegenburg-ankreuzen')
  expect(await grid.getByText('Sie melden im Namen von VG Siegenburg.').isVisible()).toBe(true)
  await grid.getByRole('button', { name: '4 Änderungen speichern' }).click()
  await kelheim.page.getByText('Links im Portal setzen: 35 von 35 sind erledigt.').waitFor()
  await kelheim.page
    .getByRole('region', { name: /35 von 35/ })
    .getByRole('button', { name: 'Schritt 8 melden' })
    .click()
  await kelheim.page.getByRole('form', { name: 'Erledigt' }).getByRole('button', { name: 'Melden' }).click()
  await kelheim.page.getByText('Links im Portal setzen ist gemeldet.').waitFor()
  await kelheim.page
    .getByText(/für die Behörde/)
    .first()
    .waitFor()
  await kelheim.picture('kelheim-im-auftrag-gemeldet')
  await kelheim.leave()

  const siegenburg = await visit(product)
  await siegenburg.signIn('VG Siegenburg')
  await siegenburg.open(links)
  await siegenburg.page.getByRole('button', { name: 'Links im Portal setzen' }).first().click()
  await siegenburg.page.getByText(/Für VG Siegenburg gemeldet am .* von Landratsamt Kelheim\. Widersprechen geht bis/).waitFor()
  const own = siegenburg.page.getByRole('region', { name: /35 von 35/ })
  await own.getByRole('button', { name: 'Widersprechen' }).click()
  await own.getByRole('checkbox', { name: /^Kirchdorf, Personalausweis/ }).check()
  await own.getByLabel('Was stimmt nicht?').fill('In Kirchdorf führt der Link für den Ausweis auf die alte Seite.')
  await siegenburg.picture('siegenburg-widerspricht')
  await own.getByRole('button', { name: 'Bei einem widersprechen' }).click()
  await siegenburg.page.getByText('Ihr Einspruch ist notiert.').waitFor()
  await siegenburg.page
    .getByRole('region', { name: /34 von 35/ })
    .getByText(/Einspruch von VG Siegenburg/)
    .waitFor()
  await siegenburg.leave()

  const stmd = await visit(product)
  await stmd.signIn('StMD Bayern, Koordination')
  const complaints = await lookAt(stmd, { name: 'rollout-einspruch', path: links, title: [/VG Siegenburg × /, /VG Siegenburg × /] })
  await stmd.open(links)
  await stmd.page.getByText('In Kirchdorf führt der Link für den Ausweis auf die alte Seite.').first().waitFor()
  await stmd.leave()
  expect(complaints).toEqual([])

  const again = await visit(product)
  await again.signIn('Landratsamt Kelheim')
  await again.open('/aufgaben')
  await again.page
    .getByText(/Einspruch von VG Siegenburg/)
    .first()
    .waitFor()
  await again.picture('kelheim-einspruch')
  await again.leave()
  expect(await product.ask<RolloutView>('land-by', links)).toMatchObject({
    milestones: expect.arrayContaining([
      expect.objectContaining({ stepId: 'zustaendigkeitsfinder', state: 'running', itemsDone: 34, objectedAgainst: 'Landratsamt Kelheim' }),
    ]),
  })
})

test('one step is reported for several authorities at once, those that are complete chosen beforehand', async () => {
  const visitor = await visit(product)
  await visitor.signIn('Landratsamt Kelheim')
  const complaints = await lookAt(visitor, { name: 'aufgaben-kreis', path: '/aufgaben', title: [/Heute|Diese Woche/, /Today|This week/] })
  await visitor.open('/aufgaben')
  const section = visitor.page.getByRole('region', { name: 'Im Auftrag' })
  expect(
    await section
      .getByText(/kann fünf Arbeitstage widersprechen, bis /)
      .first()
      .isVisible(),
  ).toBe(true)
  await section.getByRole('button', { name: '3 auf einmal melden' }).click()
  await visitor.page.getByText(/Schritt 8 für .*VG Ihrlerstein.* gemeldet, im Auftrag\./).waitFor()
  await settled(visitor.page)
  await visitor.picture('kreis-drei-gemeldet')
  await visitor.leave()
  expect(complaints).toEqual([])
  const [one] = await stepsOf('meldebehoerde-092735215')
  expect(one).toMatchObject({ state: 'reported', itemsDone: 14, reportedFor: '092735215', reportedByOrganisation: 'Landratsamt Kelheim' })
})

async function rolloutOf(behoerde: string): Promise<RolloutRow> {
  return (await product.ask<{ items: RolloutRow[] }>('land-by', `/rollouts?behoerde=${behoerde}`)).items[0]!
}

async function stepsOf(behoerde: string): Promise<RolloutView['milestones']> {
  const { milestones } = await product.ask<RolloutView>('land-by', `/rollouts/${(await rolloutOf(behoerde)).id}`)
  return milestones.filter(({ stepId }) => stepId === 'zustaendigkeitsfinder')
}
