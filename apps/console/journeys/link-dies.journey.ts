import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RolloutRow, RolloutView } from '@blaupause/contract/rollouts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from './support/product.js'
import { program, startTimekeeper, type Timekeeper } from './support/timekeeper.js'
import { settled, visit, type Visitor } from './support/visitor.js'

/** The public portal of the Landratsamt, played on this machine: `alive` says whether the service is there. */
let alive = true
const portal = createServer((_, response) => response.writeHead(alive ? 200 : 404).end())
let address: string
let product: Product
let timekeeper: Timekeeper | undefined
beforeAll(async () => {
  portal.listen(0, '127.0.0.1')
  await once(portal, 'listening')
  const host = `127.0.0.1:${(portal.address() as AddressInfo).port}`
  address = `http://${host}/waffenrecht`
  product = await startProduct({ LINK_CHECK_ALLOW: host }, 'machine')
})
afterAll(async () => {
  await timekeeper?.stop()
  await product?.stop()
  portal.close()
})

/**
 * Told at the Landratsamt Kelheim: at the Landkreis Regensburg the service was connected before the programme, so nobody
 * there reports it live.
 */
test.skipIf(program === null)(
  '8: Landratsamt Kelheim × Waffenrechtliche Erlaubnisse: reported live, link dead, contradiction, reopened, repaired, confirmed; Temporal killed meanwhile: nothing lost, no reminder twice',
  async () => {
    timekeeper = await startTimekeeper(product)
    await timekeeper.settled()
    const { id } = await readyToGoLive('waffenbehoerde-09273', 'waffen')
    alive = false
    const amt = await visit(product)
    await amt.signIn('Landratsamt Kelheim')
    await amt.open(`/rollouts/${id}`)
    await amt.page.getByRole('button', { name: 'Schritt 12 melden' }).click()
    const report = amt.page.getByRole('form', { name: 'Erledigt' })
    await report.getByLabel('Erledigt am').fill(daysAgo(6))
    await report.locator('input[type=url]').fill(address)
    await report.getByRole('button', { name: 'Melden' }).click()
    await amt.page.getByText('Live gehen und bekannt machen ist gemeldet.').waitFor()
    await unfold(amt)
    await amt.page.getByRole('region', { name: 'Nachweise und Beobachtungen' }).getByText(address, { exact: true }).first().waitFor()
    await amt.leave()

    const stmd = await visit(product)
    await stmd.signIn('StMD Bayern, Koordination')
    await stmd.open(`/rollouts/${id}`)
    const proofs = stmd.page.getByRole('region', { name: 'Nachweise und Beobachtungen' })
    await proofs.getByRole('button', { name: 'Beobachtung eintragen' }).click()
    const form = proofs.getByRole('form', { name: 'Was haben Sie gesehen?' })
    await form.getByRole('radio', { name: 'nicht gesehen' }).check()
    await form.getByRole('radio', { name: 'Durch einen Hinweis' }).check()
    await form.getByLabel('Wann?').fill(daysAgo(5))
    await form.getByRole('button', { name: 'Eintragen' }).click()
    await proofs
      .getByText(/Widerspruch: als live gemeldet/)
      .first()
      .waitFor()
    await proofs.getByRole('button', { name: 'Jetzt prüfen' }).click()
    await proofs
      .getByText(/Antwort 404/)
      .first()
      .waitFor()
    await stmd.picture('widerspruch')
    stmd.allow(409)
    await stmd.open(`/rollouts/${id}#schritt-12`)
    await confirmGoLive(stmd)
    await stmd.page.getByText(/gesehen wurde er zuletzt nicht/).waitFor()
    await stmd.leave()

    const before = await reminders()
    await timekeeper.kill()
    const meanwhile = await beginOverdue()
    const again = await visit(product)
    await again.signIn('Landratsamt Kelheim')
    await again.open('/aufgaben')
    const task = again.page.getByRole('listitem').filter({ hasText: 'Widerspruch' })
    await task.getByText(/Gemeldet und gesehen passen nicht zusammen/).waitFor()
    await expect
      .poll(
        async () => {
          await again.open('/aufgaben')
          return again.page.getByText('Fristen ruhen').count()
        },
        { timeout: 120_000, interval: 3_000 },
      )
      .toBe(1)
    await again.picture('widerspruch-aufgabe')
    await task.getByRole('link', { name: 'Zum Anschluss' }).click()
    await settled(again.page)
    alive = true
    const section = again.page.getByRole('region', { name: 'Nachweise und Beobachtungen' })
    await section.getByRole('button', { name: 'Jetzt prüfen' }).click()
    await section
      .getByText(/Antwort 200/)
      .first()
      .waitFor()
    await expect.poll(() => again.page.getByText(/^Widerspruch/).count()).toBe(0)

    again.allow(422)
    await section.getByRole('button', { name: 'Nachweis anfügen' }).click()
    const add = section.getByRole('form', { name: 'Nachweis anfügen' })
    await add.getByRole('radio', { name: 'Datei' }).check()
    await add.locator('input[type=file]').setInputFiles({ name: 'protokoll.pdf', mimeType: 'application/pdf', buffer: PNG })
    await add.getByRole('button', { name: 'Anfügen' }).click()
    await add.getByText(/heißt .pdf, ihr Inhalt ist aber etwas anderes/).waitFor()
    await add.locator('input[type=file]').setInputFiles({ name: 'bildschirm.png', mimeType: 'image/png', buffer: PNG })
    await add.getByRole('button', { name: 'Anfügen' }).click()
    await section.getByText('bildschirm.png').first().waitFor({ state: 'attached' })
    await unfold(again)
    const [saved] = await Promise.all([again.page.waitForEvent('download'), section.getByRole('button', { name: /Herunterladen/ }).click()])
    expect(saved.suggestedFilename()).toBe('bildschirm.png')
    await again.picture('repariert')
    await again.leave()

    const lead = await visit(product)
    await lead.signIn('StMD Bayern, Leitung')
    await lead.open(`/rollouts/${id}#schritt-12`)
    await confirmGoLive(lead)
    await lead.page.getByText('Live und belegt').waitFor()

    expect(await reminders(meanwhile)).toEqual([])
    await timekeeper.startAgain()
    await timekeeper.settled()
    await expect.poll(() => reminders(meanwhile), { timeout: 150_000, interval: 500 }).not.toEqual([])
    const after = await reminders()
    expect(after.filter(({ times }) => times > 1)).toEqual([])
    expect(after).toEqual(expect.arrayContaining(before))
    await expect
      .poll(
        async () => {
          await lead.open(`/rollouts/${id}`)
          return lead.page.getByText('Fristen ruhen').count()
        },
        { timeout: 120_000, interval: 3_000 },
      )
      .toBe(0)
    await lead.page.getByText('Live und belegt').waitFor()
    await lead.leave()
  },
)

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

async function confirmGoLive({ page }: Visitor): Promise<void> {
  const step = page.getByRole('row').filter({ hasText: 'Live gehen und bekannt machen' }).locator('xpath=..')
  await step.getByRole('button', { name: 'Bestätigen' }).click()
  await page.getByRole('form', { name: 'Bestätigen' }).getByRole('button', { name: 'Bestätigen' }).click()
}

/** Long lists of proof fold; here all of them are looked at. */
async function unfold({ page }: Visitor): Promise<void> {
  const folded = page.getByRole('region', { name: 'Nachweise und Beobachtungen' }).locator('details.rest:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
}

type Reminder = { subject: string; type: string; due: string | null; times: number }

/** What the system said of steps, and how often each. */
function reminders(rollout?: string): Promise<Reminder[]> {
  return product.query<Reminder>(
    `select subject_id subject, type, facts->>'dueOn' due, count(*)::int times from event where type in ('milestone.reminded.v1', 'milestone.escalated.v1') ${rollout ? `and rollout_id = '${rollout}'` : ''} group by 1, 2, 3, facts order by 1, 2, 3`,
  )
}

/** Somebody starts a rollout while no timekeeper runs; its first step is late already. */
async function beginOverdue(): Promise<string> {
  const { items } = await product.ask<{ items: RolloutRow[] }>('land-by', '/rollouts?limit=200')
  const { id, version } = items.find(({ mark }) => mark === 'nicht')!
  await product.ask('land-by', `/rollouts/${id}/start`, { version, startOn: daysAgo(21) })
  return id
}

/** Brings a rollout to where the journey begins: all before going live is reported by the Land and, where that is needed, confirmed. */
async function readyToGoLive(behoerde: string, onlinedienst: string): Promise<RolloutRow> {
  const { items } = await product.ask<{ items: RolloutRow[] }>('land-by', '/rollouts?limit=200')
  const row = items.find((one) => one.behoerde.id === behoerde && one.onlinedienst.id === onlinedienst)!
  const milestones = async () => (await product.ask<RolloutView>('land-by', `/rollouts/${row.id}`)).milestones
  const before = await milestones()
  const until = before.find(({ goLive }) => goLive)!.position
  for (const { id, version, state, position, itemsTotal } of before) {
    if (position < until && (state === 'open' || state === 'running'))
      await product.ask('land-by', `/milestones/${id}/report`, {
        version,
        doneOn: daysAgo(6),
        channel: 'telephone',
        ...(itemsTotal > 0 && { itemsDone: itemsTotal }),
      })
  }
  for (const { id, version, state, position, gate } of await milestones()) {
    if (position < until && gate && state === 'reported') await product.ask('land-by-leitung', `/milestones/${id}/confirm`, { version, seenIn: 'person' })
  }
  return row
}

function daysAgo(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date(Date.now() - days * 86_400_000))
}
