import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Commands, createDataSource, SystemClock, transact } from '@blaupause/backend/platform'
import { createRollouts, RolloutsService } from '@blaupause/backend/rollouts'
import { WorkshopsService } from '@blaupause/backend/workshops'
import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import { SYSTEM } from '@blaupause/domain/identity'
import { atAnyHour, freshDatabase, land, rolloutPlan } from '@blaupause/testing'
import { ROLLOUT_TASK_QUEUE, rolloutWorkflowId } from '@blaupause/workflow-rollout/contract'
import { upkeepScheduleId } from '@blaupause/workflow-upkeep/contract'
import { Client, Connection } from '@temporalio/client'
import { expect, vi } from 'vitest'
import { identity, startChild, stopProcess } from '../../../tools/dev/processes.mjs'
import { serveTemporal } from '../../../tools/temporal/serve.mjs'
import { upkeepJobs } from '../src/upkeep/upkeep-jobs.js'

Object.assign(process.env, atAnyHour)
const clock = new SystemClock()
const coordination = land('BY')
/** Everything that is awaited here takes seconds; this is how long a busy machine may need. */
export const PATIENCE = { timeout: 150_000, interval: 200 }

export type World = Awaited<ReturnType<typeof openWorld>>

/** A database, a Temporal server with a file of its own, and real worker processes to be killed. */
export async function openWorld(program: string, databaseUrl?: string) {
  const directory = mkdtempSync(join(tmpdir(), 'blaupause-worker-'))
  const database = databaseUrl ? { url: databaseUrl, drop: async () => undefined } : await freshDatabase()
  const source = await createDataSource(database.url).initialize()
  const service = new RolloutsService(new Commands(source, clock))
  const workers: { pid: number }[] = []
  let temporal = await startTemporal()
  const { port } = temporal

  return {
    source,
    /** Ends everything that was started here. */
    async close() {
      for (const worker of workers) await stopProcess(identity(worker.pid))
      await temporal.stop()
      await source.destroy()
      await database.drop()
      rmSync(directory, { recursive: true, force: true })
    },
    /** Starts a worker from source, as `npm run dev` does, and waits for its first beat. */
    async startWorker(): Promise<{ pid: number; kill: () => Promise<void> }> {
      const since = new Date()
      const env = {
        ...process.env,
        ...atAnyHour,
        BLAUPAUSE_DATA: directory,
        DATABASE_URL: database.url,
        DATABASE_POOL: '4',
        TEMPORAL_ADDRESS: temporal.address,
        TS_NODE_PROJECT: 'tsconfig.base.json',
        NODE_OPTIONS: '',
      }
      const child = startChild(process.execPath, ['--conditions=source', '--import', '@swc-node/register/esm-register', 'apps/worker/src/main.ts'], {
        log: join(directory, `worker-${workers.length}.log`),
        cwd: join(import.meta.dirname, '../../..'),
        env,
      })
      const known = { pid: child.pid! }
      workers.push(known)
      await vi.waitFor(
        async () => expect((await query<{ at: Date }>('select max(at) at from worker_heartbeat'))[0]!.at.getTime()).toBeGreaterThan(since.getTime()),
        PATIENCE,
      )
      return { ...known, kill: () => stopProcess(identity(known.pid), 'SIGKILL') }
    },
    temporal: {
      address: () => temporal.address,
      pause: () => process.kill(temporal.process.pid, 'SIGSTOP'),
      resume: () => process.kill(temporal.process.pid, 'SIGCONT'),
      kill: () => stopProcess(temporal.process, 'SIGKILL'),
      /** As after the loss of its disk: same address, nothing remembered. */
      async startEmpty() {
        rmSync(join(directory, 'temporal'), { recursive: true, force: true })
        temporal = await startTemporal(port)
      },
    },
    /** Rollouts whose first step should have been reminded yesterday and escalates in days. Returns ids once they are acknowledged. */
    async begin(count: number): Promise<string[]> {
      const plans = Array.from({ length: count }, () => rolloutPlan({ name: randomUUID() }))
      const ids = await transact(source, SYSTEM, 'write', async (tx) => createRollouts(tx, plans, randomUUID(), clock.now()))
      const startOn = addWorkingDays(landCalendar('BY'), clock.now().today, -3)
      await Promise.all(ids.map((id) => service.start(coordination, id, randomUUID(), { version: 0, startOn })))
      return ids
    },
    /** A workshop on the next working day to which two organisations were just invited: its reminder is due at once. Returns its id once it is acknowledged. */
    async invite(): Promise<string> {
      const workshops = new WorkshopsService(new Commands(source, clock))
      const [series, today] = [randomUUID(), clock.now().today]
      await transact(source, SYSTEM, 'write', async (tx) =>
        tx.write('series', `insert into workshop_series (id, land, programme, title, goal) values ($1, 'BY', 'bund-bayern', 'Reihe', '')`, [series]),
      )
      const seat = { unit: null, vote: true, guest: false, mailbox: null, language: 'de' as const }
      const { id } = await workshops.create(coordination, randomUUID(), {
        series,
        title: 'Vom Zertifikat zum Verzeichnis',
        on: addWorkingDays(landCalendar('BY'), today, 1),
        from: null,
        to: null,
        place: 'Rathaus Augsburg',
        link: null,
        preparation: '',
        organiserMailbox: null,
        agenda: [],
        participants: [
          { ...seat, key: '09772177', name: 'Markt Meitingen' },
          { ...seat, key: '09761000', name: 'Stadt Augsburg' },
        ],
      })
      await workshops.invite(coordination, id, randomUUID(), { version: 0 })
      return id
    },
    query,
    /** What was promised of a workshop: both organisations were invited and reminded, in one go. */
    async expectInvited(id: string) {
      await vi.waitFor(async () => {
        const said = await query<{ it: string }>(`select kind || ' ' || addressee it from notification where subject_id = '${id}' order by 1`)
        expect(said.map(({ it }) => it)).toEqual([
          'workshop-invitation 09761000',
          'workshop-invitation 09772177',
          'workshop-reminder 09761000',
          'workshop-reminder 09772177',
        ])
        expect(await query(`select from event where type = 'workshop.process-spoke.v1'`)).toHaveLength(1)
      }, PATIENCE)
    },
    /** What was promised of upkeep: this Temporal has a schedule for each job, and each job has run since this call without failing. */
    async expectUpkeep() {
      const since = new Date()
      await vi.waitFor(async () => expect(await scheduled(temporal.address)).toEqual(Object.keys(upkeepJobs).sort()), PATIENCE)
      await runNow(temporal.address)
      await vi.waitFor(async () => {
        const runs = await query<{ job: string; failure: string | null }>(
          `select job, failure from upkeep_job where ended_at > '${since.toISOString()}' order by job`,
        )
        expect(runs).toEqual(
          Object.keys(upkeepJobs)
            .sort()
            .map((job) => ({ job, failure: null })),
        )
      }, PATIENCE)
    },
    /** What was promised: each of these was reminded once, has one process, and that process waits for its timer. */
    async expectKept(ids: readonly string[]) {
      await vi.waitFor(async () => {
        expect(await query('select from outbox')).toEqual([])
        const reminded = await query<{ id: string }>(`select rollout_id id from event where type = 'milestone.reminded.v1'`)
        expect(reminded.map(({ id }) => id).sort()).toEqual([...ids].sort())
        expect(await query('select from notification where rollout_id is not null')).toHaveLength(ids.length)
        expect(await untimed(temporal.address, ids)).toEqual([])
      }, PATIENCE)
    },
  }

  function query<T>(text: string): Promise<T[]> {
    return transact(source, SYSTEM, 'read', (tx) => tx.query<T>('test', text))
  }

  async function startTemporal(port?: number) {
    const place = join(directory, 'temporal')
    mkdirSync(place, { recursive: true })
    const server = await serveTemporal({ program, directory: place, log: join(directory, 'temporal.log'), ...(port && { port }), began: () => undefined })
    if (!server) throw new Error('Temporal did not start')
    return server
  }
}

/** Jobs that have a schedule on this server. */
async function scheduled(address: string): Promise<string[]> {
  return withClient(address, async ({ schedule }) => {
    const found = await Promise.all(
      Object.keys(upkeepJobs).map((job) =>
        schedule
          .getHandle(upkeepScheduleId(job))
          .describe()
          .then(
            () => [job],
            () => [],
          ),
      ),
    )
    return found.flat().sort()
  })
}

/** As if the time of each job had come. */
async function runNow(address: string): Promise<void> {
  await withClient(address, ({ schedule }) => Promise.all(Object.keys(upkeepJobs).map((job) => schedule.getHandle(upkeepScheduleId(job)).trigger())))
}

async function withClient<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address })
  try {
    return await work(new Client({ connection }))
  } finally {
    await connection.close()
  }
}

/** Rollouts without a running process, or whose process waits for no timer. */
async function untimed(address: string, ids: readonly string[]): Promise<string[]> {
  return withClient(address, async ({ workflow }) => {
    const waits = async (id: string) => {
      const handle = workflow.getHandle(rolloutWorkflowId(id))
      const [{ status, taskQueue }, { events }] = await Promise.all([handle.describe(), handle.fetchHistory()])
      const ended = new Set(
        events?.map((event) => String(event.timerFiredEventAttributes?.startedEventId ?? event.timerCanceledEventAttributes?.startedEventId)),
      )
      const armed = events?.some((event) => event.timerStartedEventAttributes && !ended.has(String(event.eventId)))
      return status.name === 'RUNNING' && taskQueue === ROLLOUT_TASK_QUEUE && armed
    }
    const kept = await Promise.all(ids.map((id) => waits(id).catch(() => false)))
    return ids.filter((_, i) => !kept[i])
  })
}
