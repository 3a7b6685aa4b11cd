import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { PHONE, WIDE, type Visitor } from './visitor.js'

/** A page of the console: how to get there, what its title says in both languages, and what to press before looking. */
export type Look = {
  readonly name: string
  readonly path: string
  readonly title: readonly [de: RegExp, en: RegExp]
  readonly then?: (page: Page) => Promise<unknown>
  readonly dark?: boolean
}

/** WCAG 2.0 to 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const PATIENCE_MS = 10_000

/** Looks at a page in both languages, wide and on a phone; answers every complaint in a line. */
export async function lookAt(visitor: Visitor, { name, path, title, then, dark = false }: Look): Promise<string[]> {
  const { page } = visitor
  const complaints: string[] = []
  await page.setViewportSize(WIDE)
  await visitor.open(path)
  await then?.(page)
  for (const [language, other] of [
    ['de', 'English'],
    ['en', 'Deutsch'],
  ] as const) {
    complaints.push(...(await wording(page, language, title[language === 'de' ? 0 : 1])).map((complaint) => `${name} ${language}: ${complaint}`))
    // English words are shorter: what has room for them narrow has it wide.
    for (const size of language === 'de' ? [WIDE, PHONE] : [PHONE]) {
      await page.setViewportSize(size)
      // Once a page, in German, since its words are longer: half of the pages wide, half narrow, which of them their name decides.
      const rules = language === 'de' && (size === PHONE) === (name.length % 2 === 0) ? await accessibility(page) : []
      complaints.push(...[...rules, ...(await overflow(page))].map((complaint) => `${name} ${language} ${size.width}: ${complaint}`))
      await visitor.picture(`${name}-${language}-${size.width}`)
    }
    await page.setViewportSize(WIDE)
    if (dark && language === 'de') complaints.push(...(await inTheDark(visitor, name)))
    await page.getByRole('button', { name: other, exact: true }).click()
  }
  return complaints
}

async function wording(page: Page, language: string, title: RegExp): Promise<string[]> {
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
  const whole = new RegExp(`^(?:${title.source}).* · Blaupause \\(${language === 'de' ? 'Demodaten' : 'Demo data'}\\)$`)
  const label = page.getByText(language === 'de' ? 'Demodaten' : 'Demo data', { exact: true }).first()
  // A title and a label that hang on data come with them.
  await page.waitForFunction((wanted) => new RegExp(wanted).test(document.title), whole.source, { timeout: PATIENCE_MS }).catch(() => undefined)
  await label.waitFor({ timeout: PATIENCE_MS }).catch(() => undefined)
  const said = await page.title()
  return [...(whole.test(said) ? [] : [`title „${said}“`]), ...((await label.isVisible()) ? [] : ['no label „Demodaten“'])]
}

async function accessibility(page: Page): Promise<string[]> {
  // Colours that are just changing belong to neither state.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const violations = await page.evaluate(async (tags) => {
    const { axe: engine } = globalThis as unknown as { axe: typeof axe }
    return (await engine.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false })).violations.map(
      ({ id, nodes }) =>
        `${id} ${nodes
          .map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)
          .slice(0, 3)
          .join(' | ')}`,
    )
  }, RULES)
  return violations.map((violation) => violation.replaceAll('\n', ' '))
}

/** Opens a page wide and on a phone and answers only what does not fit; for pages whose words are looked at elsewhere. */
export async function fits({ page, open }: Visitor, path: string): Promise<string[]> {
  const complaints: string[] = []
  for (const size of [WIDE, PHONE]) {
    await page.setViewportSize(size)
    if (size === WIDE) await open(path)
    complaints.push(...(await overflow(page)).map((complaint) => `${path} ${size.width}: ${complaint}`))
  }
  return complaints
}

/** Sideways scrolling of the whole page; a table may scroll inside its own frame. */
async function overflow(page: Page): Promise<string[]> {
  // What draws itself by its width does so a moment after the width changed.
  await page
    .waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, undefined, { timeout: 2_000 })
    .catch(() => undefined)
  const { content, frame } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, frame: document.documentElement.clientWidth }))
  return content > frame ? [`${content} px wide`] : []
}

async function inTheDark({ page, picture }: Visitor, name: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)')
  const complaints = (await accessibility(page)).map((complaint) => `${name} dark: ${complaint}`)
  await picture(`${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
  return complaints
}
