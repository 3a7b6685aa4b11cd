import { readFile } from 'node:fs/promises'
import { transact, withDatabase } from '@blaupause/backend/platform'
import { SYSTEM } from '@blaupause/domain/identity'
import { launchChromium } from '@blaupause/testing'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from './support/product.js'
import { PHONE, WIDE } from './support/visitor.js'

let product: Product
let browser: Browser
let signet: string
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchChromium()])
  signet = (await product.query<{ signet: string }>('select signet from award_title order by since desc, id limit 1'))[0]!.signet
})
afterAll(async () => {
  await Promise.all([product?.stop(), browser?.close()])
})

/** Somebody who has switched JavaScript off, as a cautious newsroom does. */
async function reader(): Promise<Page> {
  return (await browser.newContext({ viewport: WIDE, javaScriptEnabled: false, locale: 'de-DE', acceptDownloads: true })).newPage()
}

test('a journalist reads without script who holds the title, finds Regensburg twice, and takes the figures along', async () => {
  const page = await reader()
  await page.goto(`${product.url}/oeffentlich`)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^412 Kommunen in Bayern\s+sind „Digitales Amt“\.$/)
  await page.getByLabel('Und bei Ihnen?').fill('Regensburg')
  await page.getByRole('button', { name: 'Nachsehen' }).click()
  await page.getByRole('link', { name: 'Stadt Regensburg' }).waitFor()
  await page.getByRole('link', { name: 'Landkreis Regensburg' }).click()
  expect(await page.getByText('trägt den Titel „Digitales Amt“ seit 29.03.2022.').isVisible()).toBe(true)
  await page.goto(`${product.url}/oeffentlich`)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^Titel, CSV/ }).click()])
  expect((await readFile(await file.path(), 'utf8')).trim().split('\r\n')).toHaveLength(413)
  await page.context().close()
})

test('the permalink shows the same figures after another title was given', async () => {
  const page = await reader()
  await page.goto(`${product.url}/oeffentlich`)
  const permalink = (await page.locator('.perm code').innerText()).trim()
  await withDatabase(product.databaseUrl, (source) =>
    transact(source, SYSTEM, 'write', async (tx) =>
      tx.write(
        'journey.title',
        `insert into award_title (id, award, body, body_name, land, rule, since, published_at, signet) select gen_random_uuid(), 'digitales-amt', '09375190', 'Markt Regenstauf', 'BY', 'digitales-amt-2021', current_date, now(), 'regenstauf01'`,
      ),
    ),
  )
  await expect
    .poll(
      async () => {
        await page.goto(`${product.url}/oeffentlich`)
        return page.getByRole('heading', { level: 1 }).innerText()
      },
      { timeout: 40_000, interval: 500 },
    )
    .toMatch(/^413 /)
  await page.goto(permalink)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^412 /)
  expect(await page.getByText('Festgehaltener Stand').isVisible()).toBe(true)
  await page.context().close()
})

test('the public pages are for everybody: wide, on a phone, in the dark, in both languages', async () => {
  const complaints: string[] = []
  for (const [size, scheme, language] of [
    [WIDE, 'light', ''],
    [PHONE, 'light', 'en'],
    [PHONE, 'dark', ''],
  ] as const) {
    const context = await browser.newContext({ viewport: size, colorScheme: scheme, locale: 'de-DE', bypassCSP: true })
    const page = await context.newPage()
    for (const path of [
      '',
      '/titel?rb=093',
      '/rangliste',
      '/kommune/09375',
      '/rahmenbedingungen',
      '/dienste',
      '/geschichte',
      '/suche?q=Regensburg',
      '/melden',
      `/signet/${signet}`,
    ]) {
      await page.goto(`${product.url}/oeffentlich${path}${language && `${path.includes('?') ? '&' : '?'}sprache=${language}`}`)
      const where = `${path} ${size.width} ${scheme}`
      const { wide, demo } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        demo: document.body.innerText.includes('Demo'),
      }))
      if (wide) complaints.push(`${where}: scrolls sideways`)
      if (!demo) complaints.push(`${where}: no demo label`)
      await page.addScriptTag({ content: axe.source })
      const found = await page.evaluate(async () =>
        (
          await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
            resultTypes: ['violations'],
          })
        ).violations.map(
          ({ id, nodes }) =>
            `${id} ${nodes
              .map(({ target }) => target.join(' '))
              .slice(0, 2)
              .join(' | ')}`,
        ),
      )
      complaints.push(...found.map((one) => `${where}: ${one}`))
    }
    await context.close()
  }
  expect(complaints).toEqual([])
})
