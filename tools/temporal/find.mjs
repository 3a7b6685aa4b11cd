import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { cacheDirectory } from '../dev/places.mjs'
import { runCommand } from '../dev/run-command.mjs'
import { during, say } from '../dev/say.mjs'

/** The last version whose command line builds with a plain `go install` (decision 0011). */
export const TEMPORAL_VERSION = '1.5.1'

/** How to mend a missing server, for the screen and the console. */
export const REMEDY = {
  de: 'Installieren Sie die Temporal-Kommandozeile (https://docs.temporal.io/cli) oder Go (https://go.dev/dl) und starten Sie neu, oder nennen Sie mit TEMPORAL_ADDRESS einen laufenden Server.',
  en: 'Install the Temporal command line (https://docs.temporal.io/cli) or Go (https://go.dev/dl) and start again, or name a running server with TEMPORAL_ADDRESS.',
}

/**
 * Where the Temporal server comes from: an address, a program on this machine, one built from the Go module proxy, or the
 * official download, each announced. Answers `{ address }`, `{ program }` or `null` when there is none to be had.
 */
export async function findTemporal({ env = process.env, mayFetch = true } = {}) {
  if (env.TEMPORAL_ADDRESS) return { address: env.TEMPORAL_ADDRESS }
  const present = presentProgram(env)
  if (present) return { program: present }
  if (!mayFetch) return null
  const fetched = (await buildWithGo(env)) ?? (await download(env))
  return fetched && { program: fetched }
}

/** True where Go can build the server; there, skipped Temporal tests are a failure. */
export function hasGo(env = process.env) {
  return env.BLAUPAUSE_OHNE_GO !== '1' && spawnSync('go', ['version'], { env, stdio: 'ignore' }).status === 0
}

function presentProgram(env) {
  const name = process.platform === 'win32' ? 'temporal.exe' : 'temporal'
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((directory) => join(directory, name))
  return [env.TEMPORAL_CLI_PATH, ...onPath, cached(env)].filter(Boolean).find(isProgram) ?? null
}

function cached(env) {
  return join(cacheDirectory(env), 'temporal', TEMPORAL_VERSION, process.platform === 'win32' ? 'temporal.exe' : 'temporal')
}

async function buildWithGo(env) {
  if (!hasGo(env)) return null
  const target = cached(env)
  const half = `${target}.build-${process.pid}`
  mkdirSync(half, { recursive: true })
  const build = run('go', ['install', '-ldflags=-s -w', `github.com/temporalio/cli/cmd/temporal@v${TEMPORAL_VERSION}`], {
    ...env,
    GOBIN: half,
    CGO_ENABLED: '0',
  })
  const code = await during(
    `Temporal-Server ${TEMPORAL_VERSION} wird aus dem Go-Modulverzeichnis gebaut (einmalig, etwa fünf Minuten)`,
    'building the Temporal server from the Go module proxy (once, about five minutes)',
    build,
  )
  return keep(code, half, target, 'Der Bau des Temporal-Servers ist gescheitert', 'building the Temporal server failed')
}

async function download(env) {
  const platform = { linux: 'linux', darwin: 'darwin' }[process.platform]
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch]
  if (!platform || !arch) return null
  const url = `https://temporal.download/cli/archive/v${TEMPORAL_VERSION}?platform=${platform}&arch=${arch}`
  const target = cached(env)
  const half = `${target}.download-${process.pid}`
  mkdirSync(half, { recursive: true })
  const fetched = run('sh', ['-c', 'curl -fsSL --connect-timeout 10 --max-time 300 "$1" | tar -xz -C "$2" temporal', 'sh', url, half], env)
  const code = await during(
    `Temporal-Server ${TEMPORAL_VERSION} wird von temporal.download geladen (Angebot des Herstellers, etwa 40 MB)`,
    'downloading the Temporal server from its maker, about 40 MB',
    fetched,
  )
  return keep(code, half, target, 'Temporal ließ sich nicht laden', 'Temporal could not be downloaded')
}

/** Moved into place only when whole, so that a build killed half-way is begun again and two builds do not meet. */
function keep(code, half, target, de, en) {
  const built = join(half, process.platform === 'win32' ? 'temporal.exe' : 'temporal')
  const whole = code === 0 && existsSync(built)
  if (whole) {
    chmodSync(built, 0o755)
    renameSync(built, target)
  } else say(`${de}.`, en)
  rmSync(half, { recursive: true, force: true })
  return whole ? target : null
}

async function run(command, args, env) {
  return (await runCommand(command, args, { env, quiet: true })).code
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
