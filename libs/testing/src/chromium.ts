import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** No update, no sync, no first-run page: whatever the browser asks of a network is the product's doing. */
const QUIET = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/**
 * A real Chromium with a fresh profile: `CHROMIUM_PATH`, one on the PATH, Debian's, else the npm package's.
 * Close it when done. Throws one sentence naming these places if none of them starts.
 */
export async function launchChromium(): Promise<Browser> {
  const found = process.env['CHROMIUM_PATH'] ?? installedChromium()
  const executablePath = found ?? (await packagedChromium())
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...QUIET, ...sandbox], headless: true }).catch((error: unknown) => {
    throw new Error(`Chromium (${executablePath}) startet nicht. Nennen Sie eines mit CHROMIUM_PATH oder installieren Sie das Paket chromium.`, { cause: error })
  })
}

function installedChromium(): string | undefined {
  const directories = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin']
  return directories.flatMap((directory) => NAMES.map((name) => join(directory, name))).find(isProgram)
}

/** Without the arguments the package recommends: they switch web security off and put everything into one process. */
async function packagedChromium(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
