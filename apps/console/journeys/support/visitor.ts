import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page, Request } from 'playwright-core'
import { launchChromium } from '@blaupause/testing'
import { expect, onTestFailed } from 'vitest'
import { reportViolations, watchFaults } from './faults.js'
import type { Product } from './product.js'

/** Where pictures of all pages go, to be looked at after a change of the screens; without it only failures leave one. */
const album = process.env['BLAUPAUSE_PICTURES']
const pictures = album ?? join(tmpdir(), 'blaupause-pictures')

export const WIDE = { width: 1440, height: 1000 }
export const PHONE = { width: 390, height: 844 }

/** One for all journeys; it ends with the process, a profile of its own for each visitor. */
let browser: Promise<Browser> | undefined

export type Visitor = Awaited<ReturnType<typeof visit>>

/** Somebody at a browser of their own, not yet signed in. `leave` fails if anything went wrong on the way. */
export async function visit(product: Product, { size = WIDE, dark = false } = {}) {
  browser ??= launchChromium()
  const context = await (
    await browser
  ).newContext({ viewport: size, locale: 'de-DE', timezoneId: 'Europe/Berlin', colorScheme: dark ? 'dark' : 'light', acceptDownloads: true })
  await context.addInitScript(reportViolations)
  await context.addInitScript({ content: axe.source })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  watchRequests(page)
  const faults = watchFaults(page, product.url)
  onTestFailed(async ({ task }) => {
    await mkdir(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `failed-${task.id}.png`) }).catch(() => undefined)
    console.error([`${task.name}: at ${page.url()}, see ${pictures}`, ...faults.all].join('\n'))
    await context.close()
  })
  return {
    page,
    allow: faults.allow,
    /** Signs a demo role in by its plain name and waits for the role's first page. */
    signIn: async (role: string): Promise<void> => {
      await page.goto(`${product.url}/`)
      // An organisation has several people: its name alone means the first.
      await page.getByRole('button', { name: role }).first().click()
      await page.getByRole('navigation').first().waitFor()
      await settled(page)
    },
    open: async (path: string): Promise<void> => {
      const address = `${product.url}${path}`
      // An address that differs only in its anchor is read anew by way of an empty page.
      if (beforeAnchor(page.url()) === beforeAnchor(address)) await page.goto('about:blank')
      await page.goto(address)
      await settled(page)
    },
    picture: async (name: string): Promise<void> => {
      if (album === undefined) return
      await mkdir(pictures, { recursive: true })
      await page.evaluate(() => {
        scrollTo(0, 0)
      })
      await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
    },
    leave: async (): Promise<void> => {
      await context.close()
      expect(faults.all).toEqual([])
    },
  }
}

/** A page is there when it has its heading, waits for no answer, has drawn what came and asked for nothing more, and shows no outline of a list. */
export async function settled(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        if (open.get(page)!.size > 0) return 'asking'
        const drawn = await page.evaluate(async () => {
          await new Promise((done) => {
            requestAnimationFrame(() => {
              requestAnimationFrame(done)
            })
          })
          return document.querySelector('h1')?.checkVisibility() === true && document.querySelector('[aria-busy="true"]') === null
        })
        return open.get(page)!.size > 0 || !drawn ? 'drawing' : 'there'
      },
      { timeout: 45_000, interval: 20 },
    )
    .toBe('there')
}

function beforeAnchor(address: string): string {
  return address.split('#')[0]!
}

/** What each page still waits for; a stream is no answer that one waits for. */
const open = new WeakMap<Page, Set<Request>>()

function watchRequests(page: Page): void {
  const asked = new Set<Request>()
  open.set(page, asked)
  page.on('request', (request) => {
    if (!request.url().includes('/stream')) asked.add(request)
  })
  page.on('requestfinished', (request) => {
    asked.delete(request)
  })
  page.on('requestfailed', (request) => {
    asked.delete(request)
  })
  // A page that is left waits for nothing any more.
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url() === 'about:blank') asked.clear()
  })
}
