import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findTemporal, REMEDY } from '../temporal/find.mjs'
import { untilServing } from '../temporal/health.mjs'
import { serveTemporal } from '../temporal/serve.mjs'
import { rememberChild } from './instance.mjs'
import { say } from './say.mjs'
import { startWorker } from './serve-product.mjs'

/**
 * Brings Temporal and the worker up behind the running API and keeps them. Until then, and where no server is to be had,
 * deadlines are paused and people keep working. `.data/temporal.json` says which, for screens and `doctor`.
 */
export async function keepDeadlines(run) {
  publish(run, 'searching')
  const found = await findTemporal()
  if (run.stopping) return
  if (!found) {
    publish(run, 'missing')
    say(`Fristen pausieren: Es gibt hier keinen Temporal-Server. ${REMEDY.de}`, `deadlines are paused: ${REMEDY.en}`)
    return
  }
  const address = found.address ?? (await ownServer(run, found.program))
  if (!(await untilServing(address, Infinity, () => run.stopping))) return
  publish(run, 'up', address)
  run.keep('worker', () => startWorker(run, address))
  say(`Fristen laufen (Temporal unter ${address})`, 'deadlines are running')
}

/** The first start chooses the port; restarts keep it, because the worker was given the address. */
function ownServer(run, program) {
  return new Promise((resolve) => {
    let port
    run.keep('temporal', async () => {
      const server = await serveTemporal({
        program,
        directory: run.directory,
        log: run.log('temporal'),
        port,
        began: (known) => rememberChild(run.directory, 'temporal', known),
      })
      port ??= server?.port
      if (server) resolve(server.address)
      return server
    })
  })
}

function publish(run, state, address = null) {
  writeFileSync(join(run.directory, 'temporal.json'), `${JSON.stringify({ state, address, remedy: state === 'up' ? null : REMEDY }, null, 2)}\n`)
}
