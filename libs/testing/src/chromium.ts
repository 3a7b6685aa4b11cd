import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Browser } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** No update, no sync, no first-run page: whatever the browser asks of a network is the product's doing. */
const QUIET = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Seconds that another process may take to unpack the browser. */
const PATIENCE = 60

/**
 * A real Chromium with a fresh profile: `CHROMIUM_PATH`, one on the PATH, Debian's, else the npm package's.
 * Close it when done. Throws one sentence naming these places if none of them starts.
 */
export async function launchChromium(): Promise<Browser> {
  const found = process.env['CHROMIUM_PATH'] ?? installedChromium()
  const executablePath = found ?? (await packagedChromium())
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return launch(executablePath, [...QUIET, ...sandbox]).catch((error: unknown) => {
    throw new Error(`Chromium (${executablePath}) startet nicht. Nennen Sie eines mit CHROMIUM_PATH oder installieren Sie das Paket chromium.`, {
      cause: error,
    })
  })
}

/** The package unpacks its browser at the first use; who comes while another process still writes it waits. */
async function launch(executablePath: string, args: readonly string[], left = PATIENCE): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath, args: [...args], headless: true })
  } catch (error) {
    if (left === 0 || !/ETXTBSY|EACCES/.test(String(error))) throw error
    await setTimeout(1000)
    return launch(executablePath, args, left - 1)
  }
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
