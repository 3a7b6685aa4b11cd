import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tools/dev/places.mjs'
import { freePort } from '../tools/dev/ports.mjs'
import { result } from './support/result.mjs'

export const ids = ['start.first', 'start.second', 'memory.idle']

const CALM = 30_000

/** A fresh clone from nothing to the first answer, the same again, and what the whole product holds in memory when idle. */
export async function run() {
  const clone = mkdtempSync(join(tmpdir(), 'blaupause-start-'))
  execFileSync('chmod', ['755', clone])
  execFileSync('git', ['clone', '--quiet', root, clone])
  try {
    const first = await start(clone)
    await first.stop()
    const second = await start(clone)
    await second.deadlinesRun
    await new Promise((resolve) => setTimeout(resolve, CALM))
    const memory = memoryOf(clone, second.pid)
    await second.stop()
    return [
      result({ id: 'start.first', value: first.took, unit: 's', n: 1, note: 'fresh clone with install and build, npm cache warm' }),
      result({ id: 'start.second', value: second.took, unit: 's', bar: '≤ 10 s', holds: second.took <= 10, n: 1 }),
      result({
        id: 'memory.idle',
        value: memory,
        unit: 'MB',
        bar: '≤ 900 MB',
        holds: memory <= 900,
        n: 1,
        note: 'proportional set size of supervisor, api, worker, Temporal and Postgres',
      }),
    ]
  } finally {
    rmSync(clone, { recursive: true, force: true })
  }
}

async function start(clone) {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, ['tools/dev/start.mjs'], {
    cwd: clone,
    env: { ...process.env, PORT: String(port), BLAUPAUSE_DATA: '.data', NX_CACHE_DIRECTORY: join(clone, '.nx/cache'), PUBLIC_URL: `http://localhost:${port}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const over = new Promise((resolve) => child.once('exit', resolve))
  let deadlinesUp
  const deadlinesRun = new Promise((resolve) => (deadlinesUp = resolve))
  let ended = false
  void over.then(() => (ended = true))
  child.stdout.on('data', (chunk) => {
    process.stdout.write(String(chunk).replaceAll(/^/gm, '    '))
    if (/Fristen (laufen|pausieren)/.test(chunk)) deadlinesUp()
  })
  while (
    !(await fetch(`http://127.0.0.1:${port}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (ended) throw new Error('npm start ended before it answered')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { pid: child.pid, took: (performance.now() - began) / 1000, deadlinesRun, stop: () => (child.kill('SIGTERM'), over) }
}

/** Shared pages are counted once (PSS), else Postgres's buffers would count for each of its processes. */
function memoryOf(clone, supervisor) {
  const children = Object.values(JSON.parse(readFileSync(join(clone, '.data/run.json'), 'utf8'))).map(({ pid }) => pid)
  const all = new Set([supervisor, ...children, ...children.flatMap(childrenOf)])
  const kilobytes = [...all].map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1])
    } catch {
      return 0
    }
  })
  return Math.round(kilobytes.reduce((a, b) => a + b, 0) / 1024)
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}
