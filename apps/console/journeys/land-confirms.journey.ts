import type { RolloutRow, RolloutView } from '@blaupause/contract/rollouts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from './support/product.js'
import { clock, inDays } from './support/today.js'
import { settled, visit, type Visitor } from './support/visitor.js'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.stop())

test('Landratsamt Kelheim reports that it went live, and the Land confirms it among its tasks', async () => {
  const rollout = await findRollout('auslaenderbehoerde-09273', 'aufenthalt')
  await everythingBefore('go-live', rollout.id)
  await confirmed('anbindungsfragebogen', rollout.id)

  const kelheim = await visit(product)
  await kelheim.signIn('Landratsamt Kelheim')
  await kelheim.open(`/rollouts/${rollout.id}`)
  await kelheim.page.getByRole('button', { name: 'Schritt 12 melden' }).click()
  await kelheim.page.getByRole('form', { name: 'Erledigt' }).getByRole('button', { name: 'Melden' }).click()
  await kelheim.page.getByText('Live gehen und bekannt machen ist gemeldet.').waitFor()
  await kelheim.page.getByText('Live gemeldet').first().waitFor()
  expect(await kelheim.page.getByRole('button', { name: /bestätigen/i }).count()).toBe(0)
  await kelheim.picture('kelheim-gemeldet')
  await kelheim.leave()

  const stmd = await visit(product)
  await stmd.signIn('StMD Bayern, Koordination')
  await stmd.page.getByRole('link', { name: /^Aufgaben/ }).click()
  await settled(stmd.page)
  const task = stmd.page
    .getByRole('listitem')
    .filter({ has: stmd.page.getByRole('heading', { name: /Live gehen und bekannt machen: .*, Landratsamt Kelheim/ }), hasText: today() })
  await task.getByRole('button', { name: 'Bestätigen' }).click()
  await task.getByRole('radio', { name: 'Im Portal' }).check()
  await task.getByRole('form', { name: 'Bestätigen' }).getByRole('button', { name: 'Bestätigen' }).click()
  await stmd.page.getByText('Live gehen und bekannt machen ist bestätigt.').waitFor()
  await stmd.picture('stmd-bestaetigt')
  await stmd.open(`/rollouts/${rollout.id}`)
  await stmd.page.getByText('Live und belegt').waitFor()
  await stmd.leave()
})

test('nobody confirms their own report: the coordination reports a contract, the lead confirms it', async () => {
  const rollout = await findRollout('waffenbehoerde-09661000', 'waffen')
  const one = await visit(product)
  await one.signIn('StMD Bayern, Koordination')
  await one.open(`/rollouts/${rollout.id}`)
  await one.picture('rollout-nicht-begonnen')
  await one.page.getByRole('button', { name: 'Anschluss starten' }).click()
  await one.page.getByText(/Stadt Aschaffenburg × .* begann am/).waitFor()
  await everythingBefore('nachnutzungsvertrag', rollout.id)
  await one.open(`/rollouts/${rollout.id}#schritt-2`)
  const contract = step(one, 'Nachnutzungsvertrag schließen')
  await contract.getByRole('button', { name: 'Erledigt' }).click()
  await contract.getByRole('button', { name: 'Melden' }).click()
  await one.page.getByText('Nachnutzungsvertrag schließen ist gemeldet.').waitFor()
  await contract.getByRole('button', { name: 'Meldung zurücknehmen' }).waitFor()
  expect(await contract.getByRole('button', { name: 'Bestätigen' }).count()).toBe(0)
  await one.picture('eigene-meldung')
  await one.leave()

  const other = await visit(product)
  await other.signIn('StMD Bayern, Leitung')
  await other.open(`/rollouts/${rollout.id}#schritt-2`)
  await step(other, 'Nachnutzungsvertrag schließen').getByRole('button', { name: 'Bestätigen' }).click()
  await other.page.getByRole('form', { name: 'Bestätigen' }).getByRole('button', { name: 'Bestätigen' }).click()
  await other.page.getByText('Nachnutzungsvertrag schließen ist bestätigt.').waitFor()
  await other.leave()
})

/** An opened step on the page of its rollout. */
function step({ page }: Visitor, name: string) {
  return page.getByRole('row').filter({ hasText: name }).locator('xpath=..')
}

async function findRollout(behoerde: string, onlinedienst: string): Promise<RolloutRow> {
  const { items } = await product.ask<{ items: RolloutRow[] }>('land-by', '/rollouts?limit=200')
  return items.find((row) => row.behoerde.id === behoerde && row.onlinedienst.id === onlinedienst)!
}

/** Brings a rollout to where the journey begins: all steps before `stepId` are reported by the Land. */
async function everythingBefore(stepId: string, rolloutId: string): Promise<void> {
  const { milestones } = await product.ask<RolloutView>('land-by', `/rollouts/${rolloutId}`)
  const until = milestones.find((milestone) => milestone.stepId === stepId)!.position
  for (const { id, version, state, position, itemsTotal } of milestones) {
    if (position < until && (state === 'open' || state === 'running'))
      await product.ask('land-by', `/milestones/${id}/report`, {
        version,
        doneOn: inDays(0),
        channel: 'telephone',
        ...(itemsTotal > 0 && { itemsDone: itemsTotal }),
      })
  }
}

/** The second person has seen a gate. */
async function confirmed(stepId: string, rolloutId: string): Promise<void> {
  const { milestones } = await product.ask<RolloutView>('land-by', `/rollouts/${rolloutId}`)
  const { id, version } = milestones.find((milestone) => milestone.stepId === stepId)!
  await product.ask('land-by-leitung', `/milestones/${id}/confirm`, { version, seenIn: 'person' })
}

function today(): string {
  return new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', day: '2-digit', month: '2-digit', year: 'numeric' }).format(clock.instant())
}
