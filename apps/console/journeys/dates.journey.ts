import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import type { RolloutRow, RolloutView } from '@blaupause/contract/rollouts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, type Look } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { inDays } from './support/today.js'
import { settled, visit, type Visitor } from './support/visitor.js'

let product: Product
let siegenburg: RolloutRow
beforeAll(async () => {
  product = await startProduct()
  siegenburg = (await rollouts()).find(({ behoerde, onlinedienst }) => behoerde.id === 'meldebehoerde-092735218' && onlinedienst.id === 'ummeldung')!
})
afterAll(() => product?.stop())

const rollouts = async () => (await product.ask<{ items: RolloutRow[] }>('land-by', '/rollouts?limit=200')).items
const view = () => product.ask<RolloutView>('land-by', `/rollouts/${siegenburg.id}`)

/** A step that is still open behind others, so that its date can be moved and others follow. */
async function openStep() {
  const { milestones } = await view()
  return milestones.find(({ state, stepId, waitingOn }) => state === 'open' && stepId === 'anbindungsfragebogen' && waitingOn === null)!
}

test('the pages of dates', async () => {
  const step = await openStep()
  await sweep('StMD Bayern, Koordination', [
    { name: 'termine', path: '/termine', title: [/Spätester Start/, /Latest start/], dark: true },
    { name: 'termine-verschieben', path: '/termine/verschieben', title: [/Termine verschieben/, /Move the dates/] },
    {
      name: 'warum',
      path: `/rollouts/${siegenburg.id}#schritt-${step.position}`,
      title: [/VG Siegenburg/, /VG Siegenburg/],
      then: async (page) => {
        await page.locator('.detail .why-day > summary').click()
        await page.locator('.because').first().waitFor()
        await settled(page)
      },
    },
    {
      name: 'verschieben',
      path: `/rollouts/${siegenburg.id}#schritt-${step.position}`,
      title: [/VG Siegenburg/, /VG Siegenburg/],
      then: async (page) => {
        await page.locator('.detail').getByRole('button', { name: 'Verschieben' }).click()
        await page.getByLabel('Neuer Termin').fill('2027-01-06')
        await page.getByRole('button', { name: 'Vorschau' }).click()
        await page.getByText('Noch ist nichts geändert.').waitFor()
      },
    },
  ])
  await sweep('Markt Meitingen', [
    {
      name: 'aufgaben-warum',
      path: '/aufgaben',
      title: [/Heute|Diese|Nichts/, /Today|This|Nothing/],
      then: async (page) => {
        await page.locator('.why-day > summary').first().click()
        await page.locator('.because').first().waitFor()
      },
    },
  ])
})

test('the Land moves a date after a preview, and the municipality reads why', async () => {
  const step = await openStep()
  const stmd = await visit(product)
  await stmd.signIn('StMD Bayern, Koordination')
  await stmd.open(`/rollouts/${siegenburg.id}#schritt-${step.position}`)
  const form = await openShift(stmd)
  await form.getByLabel('Neuer Termin').fill(inDays(60))
  await form.getByRole('button', { name: 'Vorschau' }).click()
  await form.getByText('Noch ist nichts geändert.').waitFor()
  expect(await form.getByRole('row').count()).toBeGreaterThan(2)
  await form.getByLabel('Grund').fill('Die Kommune zieht im Frühjahr um.')
  await form.getByRole('button', { name: /Termine verschieben/ }).click()
  await stmd.page.getByText(/ist verschoben, \d+ Termine ändern sich\./).waitFor()
  const after = (await view()).milestones
  expect(after.find(({ id }) => id === step.id)!.dueOn! > step.dueOn!).toBe(true)
  expect(after.find(({ goLive }) => goLive)).toMatchObject({ plannedOn: expect.not.stringMatching(after.find(({ goLive }) => goLive)!.dueOn!) })
  await stmd.leave()

  const kelheim = await visit(product)
  await kelheim.signIn('Landratsamt Kelheim')
  await kelheim.open(`/rollouts/${siegenburg.id}#schritt-${step.position}`)
  await kelheim.page.locator('.detail .why-day > summary').click()
  await kelheim.page.getByText('Die Kommune zieht im Frühjahr um.').first().waitFor()
  expect(await kelheim.page.getByRole('button', { name: 'Verschieben' }).count()).toBe(0)
  await kelheim.leave()
})

test('all that wait on one party move together', async () => {
  const stmd = await visit(product)
  await stmd.signIn('StMD Bayern, Koordination')
  await stmd.open('/termine/verschieben')
  const choice = stmd.page.getByLabel('Wartet auf')
  await choice.selectOption({ index: 1 })
  await stmd.page.getByLabel('Fertig nach Zusage am').fill(inDays(30))
  await stmd.page.getByRole('button', { name: 'Vorschau' }).click()
  await stmd.page.getByText('Noch ist nichts geändert.').waitFor()
  await stmd.page.getByLabel('Grund').fill('Zugesagt am Telefon.')
  await stmd.picture('verschieben-viele')
  await stmd.page.getByRole('button', { name: /verschieben$/ }).click()
  await stmd.page.getByText(/ändern sich verschoben\.|ändert sich verschoben\./).waitFor()
  await stmd.leave()
})

test('Sperrzeiten and Stichtage are set on Termine, and what lies in a Sperrzeit moves with one click and a reason', async () => {
  const stmd = await visit(product)
  await stmd.signIn('StMD Bayern, Koordination')
  await stmd.open('/termine')
  const { page } = stmd
  const sperrzeiten = page.getByRole('region', { name: 'Sperrzeiten' })
  await sperrzeiten.getByRole('button', { name: 'Sperrzeit setzen' }).click()
  const setting = sperrzeiten.getByRole('form', { name: 'Sperrzeit setzen' })
  await setting.getByLabel('Bezeichnung').fill('Umzug des Rechenzentrums')
  await setting.getByLabel('Anlass').selectOption('own')
  await setting.getByLabel('von', { exact: true }).fill(inDays(1))
  await setting.getByLabel('bis', { exact: true }).fill(inDays(60))
  await setting.getByLabel('Meldebehörden', { exact: true }).check()
  await setting.getByLabel('Grund').fill('Die Verfahren stehen still.')
  await setting.getByRole('button', { name: 'Sperrzeit setzen' }).click()
  await sperrzeiten.getByText('Umzug des Rechenzentrums').waitFor()
  await sperrzeiten.getByText('Meldebehörden').first().waitFor()

  const stichtage = page.getByRole('region', { name: 'Stichtage anderer' })
  await stichtage.getByText(/Nächster Stichtag: /).waitFor()
  await stichtage.getByRole('button', { name: 'Stichtag eintragen' }).click()
  const entering = stichtage.getByRole('form', { name: 'Stichtag eintragen' })
  await entering.getByLabel('Tag', { exact: true }).fill(addWorkingDays(landCalendar('BY'), `${inDays(30).slice(0, 8)}22`, 0))
  await entering.getByLabel(/^Quelle/).fill('Rundschreiben des Roll-in-Teams')
  await entering.getByRole('button', { name: 'Eintragen' }).click()
  await page
    .getByText(/ist eingetragen\./)
    .first()
    .waitFor()
  await stmd.leave()

  await sweep('StMD Bayern, Koordination', [
    {
      name: 'termine-formulare',
      path: '/termine',
      title: [/Spätester Start/, /Latest start/],
      then: async (at) => {
        await at.getByRole('button', { name: 'Termine darin verschieben: Umzug des Rechenzentrums' }).click()
        await at.getByText('Noch ist nichts geändert.').waitFor()
        await at.getByRole('button', { name: 'Sperrzeit setzen' }).click()
        await at.getByRole('button', { name: 'Stichtag eintragen' }).click()
      },
    },
  ])
  await sweep('Markt Meitingen', [
    { name: 'termine-kommune', path: '/termine', title: [/Spätester Start/, /Latest start/], then: (at) => at.getByText('Umzug des Rechenzentrums').waitFor() },
  ])

  const again = await visit(product)
  await again.signIn('StMD Bayern, Koordination')
  await again.open('/termine')
  await again.page.getByRole('button', { name: 'Termine darin verschieben: Umzug des Rechenzentrums' }).click()
  const moving = again.page.getByRole('form', { name: 'Termine in „Umzug des Rechenzentrums“ verschieben' })
  await moving.getByRole('button', { name: /verschieben$/ }).click()
  await again.page.getByRole('button', { name: 'Termine darin verschieben: Umzug des Rechenzentrums' }).click()
  await again.page.getByText('Kein offener Termin liegt darin.').waitFor()
  await again.leave()
})

async function openShift({ page }: Visitor) {
  await page.locator('.detail').getByRole('button', { name: 'Verschieben' }).click()
  return page.getByRole('form', { name: 'Termin verschieben' })
}

async function sweep(role: string, looks: readonly Look[]): Promise<void> {
  const visitor = await visit(product)
  await visitor.signIn(role)
  const complaints: string[] = []
  for (const look of looks) complaints.push(...(await lookAt(visitor, look)))
  await visitor.leave()
  expect(complaints.join('\n')).toBe('')
}
