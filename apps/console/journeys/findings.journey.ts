import type { FindingsView } from '@blaupause/contract/findings'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { settled, visit } from './support/visitor.js'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product?.stop())

test('what makes it fast: a ranking that says how little six pilots can decide, curves with their values, and the rows behind them', async () => {
  const { items } = await product.ask<FindingsView>('land-by', '/findings?onlinedienst=ummeldung')
  const measured = items.filter(({ effect }) => effect?.estimable)
  expect(measured.length).toBeGreaterThan(0)
  const { page, signIn, open, leave } = await visit(product)
  await signIn('StMD Bayern, Koordination')
  await page.getByRole('navigation').getByRole('link', { name: 'Befunde' }).click()
  await page.getByRole('heading', { level: 1, name: /^Was macht es schnell\?/ }).waitFor()
  await page.getByText(/unter p = 0,10 kommen/).waitFor()
  await open(`/befunde/${measured[0]!.id}?dienst=ummeldung`)
  await page.getByRole('img', { name: /^Anteil live nach Arbeitstagen seit dem Start/ }).waitFor()
  await page.getByText('Was wir nicht wissen').waitFor()
  expect(
    await page
      .getByRole('table', { name: /Dieselben Werte als Tabelle/ })
      .getByRole('row')
      .count(),
  ).toBeGreaterThan(3)
  for (const [button, ending] of [
    ['SVG', 'svg'],
    ['PNG', 'png'],
    ['CSV', 'csv'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()])
    expect(download.suggestedFilename()).toBe(`befund-${measured[0]!.id}-ummeldung.${ending}`)
  }
  const [report] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Als Bericht mit Quellen' }).click()])
  expect(report.suggestedFilename()).toMatch(/^befunde-ummeldung-.*\.pdf$/)
  await page.getByRole('button', { name: 'In die Blaupause' }).click()
  await page.getByRole('link', { name: /^Vorgemerkt für die nächste Blaupause von/ }).waitFor()
  await page.getByRole('button', { name: /^Vormerkung für .* zurücknehmen$/ }).click()
  await page.getByRole('button', { name: 'In die Blaupause' }).waitFor()
  await page.getByRole('link', { name: /^die \d+ Zeilen$/ }).click()
  await page.getByRole('heading', { level: 1, name: /^Anschlüsse: / }).waitFor()
  await page.getByText(new RegExp(`^${measured[0]!.n} von ${measured[0]!.n} Anschlüssen`)).waitFor()
  await page.getByRole('table').getByRole('link').first().click()
  await page.waitForURL(/\/rollouts\/[0-9a-f-]{36}/)
  await settled(page)
  await leave()
})

test('the pages of findings in both languages, wide and on a phone', async () => {
  const { items } = await product.ask<FindingsView>('land-by', '/findings?onlinedienst=ummeldung')
  const { id } = items.find(({ effect }) => effect?.estimable)!
  const visitor = await visit(product)
  await visitor.signIn('StMD Bayern, Koordination')
  const complaints = [
    ...(await lookAt(visitor, { name: 'befunde', path: '/befunde', title: [/Was macht es schnell\?/, /What makes it fast\?/], dark: true })),
    ...(await lookAt(visitor, {
      name: 'befund-offen',
      path: `/befunde/${id}?dienst=ummeldung`,
      title: [/Was macht es schnell\?/, /What makes it fast\?/],
      dark: true,
      then: (page) => page.getByRole('img', { name: /^Anteil live/ }).waitFor(),
    })),
    ...(await lookAt(visitor, { name: 'befund-zeilen', path: `/befunde/${id}/anschluesse?dienst=ummeldung`, title: [/Anschlüsse: /, /Rollouts: /] })),
  ]
  await visitor.leave()
  expect(complaints).toEqual([])
})
