import { join } from 'node:path'
import { program } from './build.mjs'
import { identity, startChild, stopProcess } from './processes.mjs'
import { root } from './places.mjs'

/** Starts the API and calls `answered` at its first healthy answer. */
export async function startApi(run, answered) {
  const child = node(run, 'api', run.env)
  void pollLive(run.options.port, child).then((live) => live && answered())
  return child
}

/** Starts the worker against the Temporal server at `address`. */
export async function startWorker(run, address) {
  return node(run, 'worker', { ...run.env, TEMPORAL_ADDRESS: address })
}

/** Builds the console again at every change; it stays on the API's address, with the same headers as always. */
export async function startConsoleWatch(run) {
  return watched(
    startChild(process.execPath, [program('vite'), 'build', '--watch'], { log: run.log('console'), cwd: join(root, 'apps/console'), env: run.env }),
  )
}

function node(run, app, env) {
  const program = run.options.watch
    ? ['--watch', '--conditions=source', '--import', '@swc-node/register/esm-register', join(root, 'apps', app, 'src/main.ts')]
    : [join(root, 'apps', app, 'dist/main.js')]
  const extra = run.options.watch ? { TS_NODE_PROJECT: join(root, 'tsconfig.base.json') } : { NODE_ENV: env.NODE_ENV ?? 'development' }
  return watched(startChild(process.execPath, program, { log: run.log(app), cwd: root, env: { ...env, ...extra } }))
}

function watched(child) {
  const known = identity(child.pid)
  return { process: known, done: child.done, stop: () => stopProcess(known) }
}

async function pollLive(port, child) {
  let ended = false
  child.done.then(() => (ended = true))
  while (!ended) {
    const response = await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => null)
    if (response?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}
