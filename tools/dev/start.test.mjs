import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startPostgres } from '../database/embedded-postgres.mjs'
import { isAlive } from './processes.mjs'
import { root } from './places.mjs'
import { freePort } from './ports.mjs'

const data = mkdtempSync(join(tmpdir(), 'blaupause-start-test-'))
/** What a start says is shown when it does not say what it should. */
const PATIENCE_MS = 100_000
// Open to Postgres's own user, or root's cluster would be put outside and outlive the test.
chmodSync(data, 0o755)
afterAll(() => rmSync(data, { recursive: true, force: true }))

test('a killed start leaves nothing that the next one cannot recover, and Ctrl-C leaves nothing at all', async () => {
  const port = await freePort()
  const killed = start(port)
  await killed.until('Blaupause läuft')
  const refused = start(port)
  expect(await refused.over).toBe(1)
  expect(refused.output()).toContain(`Blaupause läuft hier schon: http://localhost:${port}`)

  process.kill(killed.pid, 'SIGKILL')
  await killed.over
  const left = children()
  expect(left.some(isAlive)).toBe(true)

  const next = start(port)
  await next.until('Blaupause läuft')
  expect(next.output()).toContain('Ein Rest vom letzten Mal wird beendet: api')
  expect(left.some(isAlive)).toBe(false)
  expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).ok).toBe(true)

  const running = children()
  process.kill(next.pid, 'SIGINT')
  expect(await next.over).toBe(0)
  expect(running.some(isAlive)).toBe(false)
  expect(existsSync(join(data, 'start.lock'))).toBe(false)
}, 240_000)

test('a taken port is named, with the way out', async () => {
  const { createServer } = await import('node:net')
  const port = await freePort()
  const other = createServer().listen(port, '127.0.0.1')
  const started = start(port, join(data, 'other'))
  expect(await started.over).toBe(1)
  expect(started.output()).toContain(`Port ${port} ist belegt. Nehmen Sie einen anderen: PORT=${port + 1} npm start`)
  other.close()
}, 60_000)

test('a Postgres killed with -9 comes back with what was committed', async () => {
  const options = { directory: join(data, 'postgres-crash'), log: join(data, 'crash.log'), password: 'secret' }
  const first = await startPostgres(options)
  process.kill(first.process.pid, 'SIGKILL')
  await first.done
  const second = await startPostgres(options)
  expect(second.adminUrl).toContain('127.0.0.1')
  await second.stop()
}, 60_000)

/** `npm start -- --leer` on this test's data; nx's own variables would make the build inside believe it is a part of this run. */
function start(port, directory = data) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NX_|VITEST|NODE_ENV|TEMPORAL_ADDRESS|DATABASE_|PUBLIC_URL)/.test(name)))
  const child = spawn(process.execPath, [join(root, 'tools/dev/start.mjs'), '--leer'], {
    cwd: root,
    env: { ...env, PORT: String(port), BLAUPAUSE_DATA: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const over = new Promise((resolve) => child.once('close', resolve))
  let ended = false
  void over.then(() => (ended = true))
  const until = async (sentence) => {
    const patience = Date.now() + PATIENCE_MS
    while (!output.includes(sentence)) {
      if (ended || Date.now() > patience) throw new Error(`The start ${ended ? 'ended' : 'went on'} without saying "${sentence}":\n${output}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return { pid: child.pid, over, until, output: () => output }
}

function children() {
  return Object.values(JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')))
}
