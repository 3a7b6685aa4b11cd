import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportView, BlueprintView, LocalChangeView } from '@blaupause/contract/blueprints'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { signOff } from '@blaupause/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { settled, visit, type Visitor } from './support/visitor.js'

const PATH = '/blaupausen/anschluss/1.0.0'
const text = (de: string, en: string) => ({ de, en })
let product: Product

/** Bavaria's blueprint, published. */
beforeAll(async () => {
  product = await startProduct()
  const { digest } = await product.ask<BlueprintView>('land-by', '/blueprints/derive', {
    programme: 'bund-bayern',
    onlinedienste: ['ummeldung', 'waffen'],
    name: 'anschluss',
    version: '1.0.0',
    title: text('Kommunaler Anschluss', 'Connecting municipalities'),
    summary: text('Aus den Piloten', 'From the pilots'),
  })
  await signOff(digest, (role, verb, body) => product.ask(role, `/blueprints/anschluss/1.0.0/${verb}`, body))
})
afterAll(() => product?.stop())

test('Saarland reads in a blueprint of Bavaria', async () => {
  const file = join(product.directory, 'anschluss-1.0.0.blaupause.json')
  await writeFile(file, Buffer.from(await (await fetch(`${product.url}/api/v1/public/blueprints/anschluss/1.0.0`)).arrayBuffer()))
  const sl = await visit(product)
  await sl.signIn('Saarland, Koordinierung')
  await sl.open('/blaupausen/import')
  const [chooser] = await Promise.all([sl.page.waitForEvent('filechooser'), sl.page.getByRole('button', { name: 'Datei auswählen' }).click()])
  await chooser.setFiles(file)
  await sl.page.getByRole('button', { name: 'Prüfen und Probelauf rechnen' }).click()
  await sl.page.getByRole('heading', { level: 1, name: /^Passt zu \d+ von \d+ Knoten\.$/ }).waitFor()
  await sl.leave()
})

test('Saarland lengthens an offset, rewrites an instruction, leaves a step out and adds one, each with its reason', async () => {
  const sl = await visit(product)
  await sl.signIn('Saarland, Koordinierung')
  await step(sl, 'ansprechpersonen')
  await sl.page.getByLabel('Arbeitstage').fill('30')
  await sl.page.getByLabel('Warum? Das steht überall dabei.').fill('Die Gemeinden benennen nach der Ratssitzung.')
  await sl.page.getByRole('button', { name: 'Was ändert sich?' }).click()
  await sl.page.getByRole('heading', { name: /^Beispiel: .+ × Ummeldung, Beginn / }).waitFor()
  await sl.picture('oertlich-vorschau')
  await enter(sl, 'Die Abweichung gilt.')
  await sl.page.getByText('weil: Die Gemeinden benennen nach der Ratssitzung.').waitFor()
  await sl.picture('oertlich-schritt')
  // What was entered is put right where it stands: one change of the step, not two.
  await step(sl, 'ansprechpersonen')
  expect([await sl.page.getByLabel('Arbeitstage').inputValue(), await sl.page.getByLabel('Warum? Das steht überall dabei.').inputValue()]).toEqual([
    '30',
    'Die Gemeinden benennen nach der Ratssitzung.',
  ])
  await sl.page.getByLabel('Arbeitstage').fill('25')
  await enter(sl, 'Die Abweichung gilt.')
  expect((await product.ask<{ items: LocalChangeView[] }>('land-sl', '/local-changes?state=holds')).items.map(({ content }) => content)).toMatchObject([
    { kind: 'replace', step: 'ansprechpersonen', fields: { anchor: { offset: 25 } } },
  ])

  await step(sl, 'zustaendigkeitsfinder')
  await sl.page.getByLabel('Anweisung, deutsch').fill('Den Eintrag nimmt die Redaktion des Landes vor; schreiben Sie ihr.')
  await sl.page.getByLabel('Warum? Das steht überall dabei.').fill('Im Saarland pflegt das Land die Einträge.')
  await enter(sl, 'Die Abweichung gilt.')

  await step(sl, 'datenschutz')
  await sl.page.getByRole('radio', { name: 'Der Schritt entfällt' }).check()
  await sl.page.getByLabel('Warum? Das steht überall dabei.').fill('Das Land hat sie für alle Kommunen erledigt.')
  await sl.page.getByRole('button', { name: 'Abweichung eintragen' }).click()
  await sl.page.getByRole('button', { name: 'Bei uns anders' }).waitFor()

  await step(sl, 'ansprechpersonen')
  await sl.page.getByRole('radio', { name: 'Danach kommt ein eigener Schritt' }).check()
  await sl.page.getByLabel('Bezeichnung, deutsch').fill('Abnahme durch das Ministerium')
  await sl.page.getByLabel('Anweisung, deutsch').fill('Das Ministerium nimmt die Angaben ab.')
  await sl.page.getByLabel('Warum? Das steht überall dabei.').fill('So verlangt es der Erlass des Landes.')
  await enter(sl, 'Die Abweichung gilt.')
  await sl.page.getByRole('link', { name: /Abnahme durch das Ministerium/ }).waitFor()
  const complaints = [
    ...(await lookAt(sl, {
      name: 'blaupause-oertlich',
      path: `${PATH}/schritt/ansprechpersonen`,
      title: [/Kommunaler Anschluss 1\.0\.0/, /Connecting municipalities 1\.0\.0/],
    })),
    ...(await lookAt(sl, {
      name: 'blaupause-oertlich-form',
      path: `${PATH}/schritt/ansprechpersonen`,
      title: [/Kommunaler Anschluss/, /Connecting municipalities/],
      then: async (page) => {
        await page.getByRole('button', { name: 'Bei uns anders' }).click()
      },
    })),
    ...(await lookAt(sl, { name: 'abweichungen', path: '/blaupausen/abweichungen', title: [/Örtliche Abweichungen/, /Local changes/] })),
  ]
  await sl.leave()
  expect(complaints).toEqual([])
})

test('a municipality sees them in its rollout; one is taken back, and rollouts not begun follow', async () => {
  await confirmAll()
  await start()
  const sl = await visit(product)
  await sl.signIn('Saarland, Koordinierung')
  const [rollout] = (await product.ask<{ items: RolloutRow[] }>('land-sl', '/rollouts?onlinedienst=ummeldung&limit=1')).items
  await sl.open(`/rollouts/${rollout!.id}#schritt-2`)
  await sl.page.getByText('weil: So verlangt es der Erlass des Landes.').waitFor()
  await sl.picture('rollout-oertlich')
  const complaints = await lookAt(sl, {
    name: 'rollout-mit-abweichung',
    path: `/rollouts/${rollout!.id}#schritt-1`,
    title: [/.+ × Ummeldung/, /.+ × Ummeldung/],
  })

  await sl.open('/blaupausen/abweichungen')
  const entry = sl.page.getByRole('listitem').filter({ hasText: 'So verlangt es der Erlass des Landes.' })
  await entry.getByRole('button', { name: 'Zurücknehmen' }).click()
  await entry.getByLabel('Warum nehmen Sie die Abweichung zurück?').fill('Der Erlass ist aufgehoben.')
  await entry.getByRole('button', { name: 'Abweichung zurücknehmen' }).click()
  await sl.page.getByText(/Anschlüsse haben noch nicht begonnen und folgen noch einem anderen Stand\./).waitFor()
  await settled(sl.page)
  await sl.picture('abweichungen-neu-planen')
  await sl.page.getByRole('button', { name: /Anschlüsse neu planen$/ }).click()
  await sl.page.getByText('Alle Anschlüsse, die noch nicht begonnen haben, folgen dem Stand von heute.').waitFor()
  await sl.open(`/rollouts/${rollout!.id}`)
  expect(await sl.page.getByRole('button', { name: 'Abnahme durch das Ministerium' }).count()).toBe(0)
  expect(await sl.page.getByText('Nur bei uns (Saarland)').count()).toBeGreaterThan(1)
  await sl.leave()
  expect(complaints).toEqual([])
})

async function step({ open, page }: Visitor, id: string): Promise<void> {
  await open(`${PATH}/schritt/${id}`)
  await page.getByRole('button', { name: 'Bei uns anders' }).click()
}

async function enter({ page }: Visitor, said: string): Promise<void> {
  await page.getByRole('button', { name: 'Abweichung eintragen' }).click()
  await page.getByText(said).waitFor()
}

/** A second person confirms what touches a gate, on the same page. */
async function confirmAll(): Promise<void> {
  const waiting = (await product.ask<{ items: LocalChangeView[] }>('land-sl-leitung', '/local-changes?state=proposed')).items.length
  const lead = await visit(product)
  await lead.signIn('Saarland, Leitung')
  await lead.open('/blaupausen/abweichungen')
  for (let left = waiting; left > 0; left--) {
    await lead.page.getByRole('button', { name: 'Bestätigen' }).first().click()
    await expect.poll(() => lead.page.getByRole('button', { name: 'Bestätigen' }).count(), { timeout: 20_000 }).toBe(left - 1)
  }
  await lead.leave()
}

async function start(): Promise<void> {
  const [{ id, version, questions }] = (await product.ask<{ items: [ImportView] }>('land-sl', '/blueprint-imports')).items
  const answers = Object.fromEntries(
    questions
      .filter(({ proposal }) => proposal === '')
      .map(({ id: question, options }) => [question, /^(parameter|role)-/.test(question) ? 'name:Stelle im Saarland' : options[0]!.id]),
  )
  const answered = await product.ask<ImportView>('land-sl', `/blueprint-imports/${id}/answers`, { version, answers })
  const approved = await product.ask<ImportView>('land-sl-leitung', `/blueprint-imports/${id}/approve`, { version: answered.version })
  await product.ask('land-sl', `/blueprint-imports/${id}/start`, { version: approved.version, startOn: '2099-04-01' })
}
