import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@blaupause/backend/platform'
import { temporalProgram } from '@blaupause/testing'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { startPostgres } from '../../../tools/database/embedded-postgres.mjs'
import { openWorld, PATIENCE } from './world.js'

const program = await temporalProgram()

describe.skipIf(!program)('each reminder is recorded once, no rollout is without its timer and no job without its schedule', { timeout: 400_000 }, () => {
  it.concurrent('when the worker is killed between commit and signal', async ({ onTestFinished }) => {
    const world = await openWorld(program!)
    onTestFinished(() => world.close())
    const worker = await world.startWorker()
    world.temporal.pause()
    const workshop = await world.invite()
    const ids = await world.begin(12)
    // The relay may have begun before all were committed: those it holds are lost with it, the others it has not seen.
    await vi.waitFor(async () => expect(await world.query('select from outbox where leased_until > now()')).not.toEqual([]), { timeout: 4_000, interval: 20 })
    expect(await world.query(`select from outbox where consumer = 'rollout'`)).toHaveLength(12)
    await worker.kill()
    world.temporal.resume()
    expect(await world.query('select from notification')).toEqual([])
    await world.startWorker()
    await world.expectKept(ids)
    await world.expectInvited(workshop)
  })

  it.concurrent('when Temporal is killed and its database is deleted', async ({ onTestFinished }) => {
    const world = await openWorld(program!)
    onTestFinished(() => world.close())
    await world.startWorker()
    const before = await world.begin(20)
    await world.expectKept(before)
    const incarnations = () => world.query<{ it: string }>('select distinct armed_incarnation it from rollout')
    const [first] = await incarnations()
    await world.expectUpkeep()

    await world.temporal.kill()
    const meanwhile = await world.begin(5)
    await world.temporal.startEmpty()
    await world.expectKept([...before, ...meanwhile])
    const second = await incarnations()
    expect(second).toHaveLength(1)
    expect(second).not.toEqual([first])
    await world.expectUpkeep()
  })

  it.concurrent('when two relays run at once and one of them is killed', async ({ onTestFinished }) => {
    const world = await openWorld(program!)
    onTestFinished(() => world.close())
    const [one] = [await world.startWorker(), await world.startWorker()]
    const ids = (await Promise.all([world.begin(30), world.begin(30)])).flat()
    await one.kill()
    await world.expectKept(ids)
  })

  it.concurrent('when Postgres is restarted', async ({ onTestFinished }) => {
    const directory = mkdtempSync(join(tmpdir(), 'blaupause-postgres-'))
    const start = (port?: number) =>
      startPostgres({ directory: join(directory, 'postgres'), log: join(directory, 'log'), password: 'disposable', ...(port && { port }) })
    let postgres = await start()
    onTestFinished(async () => {
      await postgres.stop()
      rmSync(directory, { recursive: true, force: true })
    })
    const world = await openWorld(program!, await prepare(postgres.adminUrl))
    onTestFinished(() => world.close())
    await world.startWorker()
    const before = await world.begin(5)
    await postgres.stop()
    postgres = await start(postgres.port)
    const ids = [...before, ...(await vi.waitFor(() => world.begin(5), PATIENCE))]
    await world.expectKept(ids)
  })
})

/** The schema and the application's login on a server of one's own. */
async function prepare(adminUrl: string): Promise<string> {
  await migrate(adminUrl)
  const owner = new pg.Client(adminUrl)
  await owner.connect()
  await owner.query(`alter role blaupause_app login password 'disposable'`)
  await owner.end()
  return Object.assign(new URL(adminUrl), { username: 'blaupause_app' }).href
}
