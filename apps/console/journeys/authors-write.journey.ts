import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from './support/product.js'
import { settled, visit, type Visitor } from './support/visitor.js'

const DRAFT = '/blaupausen/kommunaler-anschluss/1.0.0'
const STEP = `${DRAFT}/bearbeiten/steps.dvdv-eintrag`

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.stop())

test('Land and Bund write one draft at once: a ring is refused in words, both stay, and of one field the slower is asked', async () => {
  const [stmd, bmds] = [await visit(product), await visit(product)]
  await stmd.signIn('StMD Bayern, Koordination')
  await stmd.open('/blaupausen/ableiten')
  await stmd.page.getByLabel('Worum es geht, deutsch').fill('Wie ein Onlinedienst in Rathäuser und Landratsämter kommt.')
  await stmd.page.getByLabel('Worum es geht, englisch').fill('How an online service reaches town halls and district offices.')
  await stmd.page.getByRole('button', { name: 'Entwurf ableiten' }).click()
  await stmd.page.getByRole('link', { name: 'Bearbeiten' }).click()
  await stmd.open(STEP)
  await bmds.signIn('BMDS, Programmleitung')
  await bmds.open(STEP)

  await stmd.page.getByLabel('Bezeichnung, deutsch').first().fill('DVDV-Eintrag bestellen')
  await stmd.page.getByLabel('Arbeitstage', { exact: true }).fill('9')
  await stmd.page.getByText('Vorher', { exact: false }).first().click()
  const goLive = stmd.page.getByRole('group', { name: 'Vorher' }).getByRole('checkbox', { name: /Live gehen/ })
  await goLive.check()
  await stmd.page
    .getByText(/hängt im Kreis von sich selbst ab/)
    .first()
    .waitFor()
  await stmd.picture('schreiben-kreis')
  await goLive.uncheck()
  await stmd.page
    .getByText(/hängt im Kreis/)
    .first()
    .waitFor({ state: 'detached' })
  await save(stmd)

  await bmds.page.getByLabel('Aufwand in Minuten').fill('45')
  await save(bmds)
  await bmds.page.getByRole('heading', { name: '6 DVDV-Eintrag bestellen' }).waitFor()
  const step = await saved()
  expect([step.name.de, step.anchor.offset, step.minutes]).toEqual(['DVDV-Eintrag bestellen', 9, 45])

  await stmd.page.getByLabel('Bezeichnung, deutsch').first().fill('Eintrag ins Verzeichnis')
  await bmds.page.getByLabel('Bezeichnung, deutsch').first().fill('Ins DVDV eintragen')
  await save(bmds)
  await stmd.page.getByText('Jemand war an einer Stelle schneller').waitFor()
  await stmd.picture('schreiben-zugleich')
  expect([
    await stmd.page.getByText('Ins DVDV eintragen').first().isVisible(),
    await stmd.page.getByLabel('Bezeichnung, deutsch').first().inputValue(),
  ]).toEqual([true, 'Eintrag ins Verzeichnis'])
  await stmd.page.getByRole('button', { name: 'Meine nehmen' }).click()
  await save(stmd)
  expect((await saved()).name.de).toBe('Eintrag ins Verzeichnis')
  await stmd.leave()
  await bmds.leave()
})

test('a finding of the workshop becomes words and a criterion of the draft', async () => {
  const stmd = await visit(product)
  await stmd.signIn('StMD Bayern, Koordination')
  await stmd.open(`${DRAFT}/schritt/zustaendigkeitsfinder`)
  await stmd.page.getByRole('heading', { name: 'Ein Befund, drei Entwürfe' }).first().waitFor()
  await stmd.picture('befund-am-schritt')
  await stmd.page.getByRole('button', { name: 'Übernehmen' }).first().click()
  await stmd.page.getByText('Der Befund steht im Entwurf.').waitFor()
  const { blueprint } = await product.ask<Draft>('land-by', `/blueprints/kommunaler-anschluss/1.0.0`)
  expect(
    blueprint.criteria.some(
      ({ steps, statement }) => steps.includes('zustaendigkeitsfinder') && statement.de === 'Eine Redaktion für den ganzen Kreis ist schneller.',
    ),
  ).toBe(true)
  await stmd.leave()
})

type Draft = {
  blueprint: {
    steps: { id: string; name: { de: string }; anchor: { offset: number }; minutes: number }[]
    criteria: { statement: { de: string }; steps: string[] }[]
  }
}

async function saved() {
  const { blueprint } = await product.ask<Draft>('bund', `/blueprints/kommunaler-anschluss/1.0.0`)
  return blueprint.steps.find(({ id }) => id === 'dvdv-eintrag')!
}

async function save({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await page.getByText('Alles ist gespeichert.', { exact: false }).waitFor()
  await settled(page)
}
