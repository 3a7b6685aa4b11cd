import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { requireWritable, root } from './places.mjs'
import { runCommand } from './run-command.mjs'
import { during, say, Stop } from './say.mjs'

/** Runs `npm ci` unless what lies in node_modules is exactly what the lock file names. */
export async function ensureInstalled() {
  if (isInstalled()) return
  requireWritable(root)
  await during('Pakete werden installiert (einmalig, etwa eine Minute)', 'installing packages (once, about a minute)', npmCi())
  say('Pakete sind da', 'packages are in place')
}

/**
 * Compares by content, not by time: a checkout that touches the lock file must not cost a reinstallation, and an
 * installation killed half-way has not yet written npm's own record of it.
 */
export function isInstalled(directory = root) {
  const record = join(directory, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(join(directory, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true
    const found = present[path]
    if (!found) return entry.optional === true || entry.devOptional === true || entry.peer === true
    return found.version === entry.version
  })
}

async function npmCi() {
  // npm hands the path of itself to its scripts; without npm around us, the one on the PATH has to do.
  const npm = process.env.npm_execpath
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  const { code } = await runCommand(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root })
  if (code === null)
    throw new Stop(
      'npm wurde nicht gefunden. Es gehört zu Node: Installieren Sie Node von https://nodejs.org.',
      'npm was not found. It comes with Node: install Node from https://nodejs.org.',
    )
  if (code === 0) return
  throw new Stop(
    'npm ci ist gescheitert, der Grund steht darüber. Ist die Paketquelle erreichbar? Danach einfach noch einmal starten.',
    'npm ci failed, the reason stands above. Is the package registry reachable? Then just start again.',
  )
}
