import { expect, test } from 'vitest'
import { launchChromium } from './chromium.js'

test('a Chromium is found and shows a page', async () => {
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.setContent('<h1>Blaupause</h1>')
  expect(await page.textContent('h1')).toBe('Blaupause')
  await browser.close()
})
