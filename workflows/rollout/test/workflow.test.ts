import { randomUUID } from 'node:crypto'
import { temporalAddress, temporalProgram } from '@blaupause/testing'
import { bundle } from '@blaupause/testing/workflows'
import { Client, type WorkflowHandle } from '@temporalio/client'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serveDisposableTemporal } from '../../../tools/temporal/serve.mjs'
import { ROLLOUT_CHANGED, ROLLOUT_WORKFLOW, rolloutWorkflowId, spreadOf, type NextWake } from '../src/contract.js'

const PAST = '2026-01-07T07:00:00.000Z'
const FAR = '2126-01-07T07:00:00.000Z'
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()

Runtime.install({ logger: new DefaultLogger('ERROR') })
const program = await temporalProgram()

describe.skipIf(!program)('a rollout\'s process', () => {
  let stage: Stage
  beforeAll(async () => (stage = await openStage((await temporalAddress())!)))
  afterAll(() => stage?.close())

  it('acts when its instant comes and waits for the next one', async () => {
    const { handle, asked } = await stage.begin({ wakeAt: inMs(300), revision: 1 }, [{ wakeAt: inMs(2_000), revision: 1 }, { wakeAt: null, revision: 1 }])
    await handle.result()
    expect(asked()).toBe(2)
  })

  it('is woken by a newer revision only', async () => {
    const { handle, asked, tell } = await stage.begin({ wakeAt: FAR, revision: 3 }, [{ wakeAt: null, revision: 4 }])
    await tell({ wakeAt: PAST, revision: 2 })
    await tell({ wakeAt: PAST, revision: 3 })
    await quiet(handle)
    expect(asked()).toBe(0)
    await tell({ wakeAt: PAST, revision: 4 })
    await handle.result()
    expect(asked()).toBe(1)
  })

  it('believes a change that came while it acted more than the older answer', async () => {
    let release!: () => void
    const { handle, asked, tell } = await stage.begin({ wakeAt: PAST, revision: 1 }, [new Promise<void>((resolve) => (release = resolve)).then(() => ({ wakeAt: null, revision: 1 })), { wakeAt: null, revision: 2 }])
    await vi.waitFor(() => expect(asked()).toBe(1), 10_000)
    await tell({ wakeAt: PAST, revision: 2 })
    release()
    await handle.result()
    expect(asked()).toBe(2)
  })

  it('that is overdue when it begins waits for its place among the others', async () => {
    const { handle, asked } = await stage.begin({ wakeAt: PAST, revision: 1 }, [], idWith((spread) => spread > 25_000))
    await quiet(handle)
    expect(asked()).toBe(0)
    expect(eventsOf(await handle.fetchHistory(), 'timerStartedEventAttributes')).toHaveLength(1)
  })

  it('that is made due while it runs acts at once', async () => {
    const { handle, asked, tell } = await stage.begin({ wakeAt: FAR, revision: 1 }, [{ wakeAt: null, revision: 2 }], idWith((spread) => spread < 5))
    await quiet(handle)
    await tell({ wakeAt: PAST, revision: 2 })
    await handle.result()
    expect(asked()).toBe(1)
  })

  it('ends when nothing is open, and the next change starts it anew', async () => {
    const { handle, again, asked } = await stage.begin({ wakeAt: null, revision: 1 }, [{ wakeAt: null, revision: 2 }])
    await handle.result()
    await again({ wakeAt: PAST, revision: 2 })
    await handle.result()
    expect(asked()).toBe(1)
  })
})

describe.skipIf(!program)('a process that began under the first release', () => {
  it('goes on under today\'s: it wakes as it was told, and from its next wait on it is spread', async () => {
    const address = (await temporalAddress())!
    const before = await openStage(address, './workflow-0.1.0.ts')
    const { handle: begun, rolloutId } = await before.begin({ wakeAt: inMs(4_000), revision: 1 }, [])
    await quiet(begun)
    await before.close()

    const after = await openStage(address, '../src/workflow.ts', before.taskQueue)
    const asked = after.script(rolloutId, [{ wakeAt: inMs(6_000), revision: 1 }, { wakeAt: null, revision: 1 }])
    const handle = after.handle(begun.workflowId)
    await handle.result()
    expect(asked()).toBe(2)
    const history = await handle.fetchHistory()
    await after.close()
    const [fired] = eventsOf(history, 'timerFiredEventAttributes')
    const [patch, ...more] = eventsOf(history, 'markerRecordedEventAttributes')
    expect(more).toEqual([])
    expect(patch).toBeGreaterThan(fired!)
    await Worker.runReplayHistory({ workflowBundle: await bundle(new URL('../src/workflow.ts', import.meta.url)) }, history, handle.workflowId)
    await expect(Worker.runReplayHistory({ workflowBundle: await bundle(new URL('./workflow-0.1.0.ts', import.meta.url)) }, history, handle.workflowId)).rejects.toThrow(/[Nn]ondeterminism/)
  })
})

describe.skipIf(!program)('a process with a long history', () => {
  it('goes on in a new run that still knows its instant', async () => {
    const server = (await serveDisposableTemporal(program!, ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=12']))!
    const stage = await openStage(server.address)
    const { handle, tell } = await stage.begin({ wakeAt: FAR, revision: 1 }, [{ wakeAt: null, revision: 6 }])
    const first = (await handle.describe()).runId
    for (let revision = 2; revision <= 5; revision++) {
      await tell({ wakeAt: FAR, revision })
      await quiet(handle)
    }
    expect((await handle.describe()).runId).not.toBe(first)
    await tell({ wakeAt: PAST, revision: 5 })
    await quiet(handle)
    expect((await handle.describe()).status.name).toBe('RUNNING')
    await tell({ wakeAt: PAST, revision: 6 })
    await handle.result()
    await stage.close()
    await server.stop()
  })
})

type Answer = NextWake | Promise<NextWake>
type Stage = Awaited<ReturnType<typeof openStage>>

/** A worker without a cache, so that every step is also a replay. */
async function openStage(address: string, path = '../src/workflow.ts', taskQueue: string = randomUUID()) {
  const connection = await NativeConnection.connect({ address })
  const { workflow: client } = new Client({ connection })
  const answers = new Map<string, Answer[]>()
  const asked = new Map<string, number>()
  const fire = async (rolloutId: string): Promise<NextWake> => {
    asked.set(rolloutId, (asked.get(rolloutId) ?? 0) + 1)
    return answers.get(rolloutId)!.shift()!
  }
  const worker = await Worker.create({ connection, taskQueue, workflowBundle: await bundle(new URL(path, import.meta.url)), activities: { fire }, maxCachedWorkflows: 0 })
  const run = worker.run()

  return {
    taskQueue,
    handle: (workflowId: string) => client.getHandle(workflowId),
    /** What acting for this rollout answers from now on, call by call; answers how often it was asked. */
    script(rolloutId: string, script: Answer[]) {
      answers.set(rolloutId, script)
      return () => asked.get(rolloutId) ?? 0
    },
    async begin(first: NextWake, script: Answer[], rolloutId = idWith((spread) => spread < 100)) {
      const workflowId = rolloutWorkflowId(rolloutId)
      answers.set(rolloutId, script)
      const again = (next: NextWake) => client.signalWithStart(ROLLOUT_WORKFLOW, { workflowId, taskQueue, args: [{ rolloutId, ...next }], signal: ROLLOUT_CHANGED, signalArgs: [next] })
      await again(first)
      const handle = client.getHandle(workflowId)
      return { handle, rolloutId, again, tell: (news: NextWake) => handle.signal(ROLLOUT_CHANGED, news), asked: () => asked.get(rolloutId) ?? 0 }
    },
    async close() {
      worker.shutdown()
      await run
      await connection.close()
    },
  }
}

/** An id whose place among those that wake at the same instant is such a one (milliseconds). */
function idWith(holds: (spread: number) => boolean): string {
  for (;;) {
    const id = randomUUID()
    if (holds(spreadOf(id))) return id
  }
}

/** The numbers of the events of one kind, in order. */
function eventsOf(history: Awaited<ReturnType<WorkflowHandle['fetchHistory']>>, kind: 'timerStartedEventAttributes' | 'timerFiredEventAttributes' | 'markerRecordedEventAttributes'): number[] {
  return (history.events ?? []).filter((event) => event[kind]).map(({ eventId }) => Number(eventId))
}

/** Returns when the workflow has done what it had to do: a query is answered after that. */
async function quiet(handle: WorkflowHandle): Promise<void> {
  await handle.query('__stack_trace')
}
