import { randomUUID } from 'node:crypto'
import { temporalAddress, temporalProgram } from '@blaupause/testing'
import { Client, type WorkflowHandle } from '@temporalio/client'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serveDisposableTemporal } from '../../../tools/temporal/serve.mjs'
import { ROLLOUT_CHANGED, ROLLOUT_WORKFLOW, rolloutWorkflowId, type NextWake } from '../src/contract.js'
import { bundle } from './bundle.js'

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

  it('ends when nothing is open, and the next change starts it anew', async () => {
    const { handle, again, asked } = await stage.begin({ wakeAt: null, revision: 1 }, [{ wakeAt: null, revision: 2 }])
    await handle.result()
    await again({ wakeAt: PAST, revision: 2 })
    await handle.result()
    expect(asked()).toBe(1)
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
async function openStage(address: string) {
  const connection = await NativeConnection.connect({ address })
  const { workflow: client } = new Client({ connection })
  const taskQueue = randomUUID()
  const answers = new Map<string, Answer[]>()
  const asked = new Map<string, number>()
  const fire = async (rolloutId: string): Promise<NextWake> => {
    asked.set(rolloutId, (asked.get(rolloutId) ?? 0) + 1)
    return answers.get(rolloutId)!.shift()!
  }
  const worker = await Worker.create({ connection, taskQueue, workflowBundle: await bundle('../src/workflow.ts'), activities: { fire }, maxCachedWorkflows: 0 })
  const run = worker.run()

  return {
    async begin(first: NextWake, script: Answer[]) {
      const rolloutId = randomUUID()
      const workflowId = rolloutWorkflowId(rolloutId)
      answers.set(rolloutId, script)
      const again = (next: NextWake) => client.signalWithStart(ROLLOUT_WORKFLOW, { workflowId, taskQueue, args: [{ rolloutId, ...next }], signal: ROLLOUT_CHANGED, signalArgs: [next] })
      await again(first)
      const handle = client.getHandle(workflowId)
      return { handle, again, tell: (news: NextWake) => handle.signal(ROLLOUT_CHANGED, news), asked: () => asked.get(rolloutId) ?? 0 }
    },
    async close() {
      worker.shutdown()
      await run
      await connection.close()
    },
  }
}

/** Returns when the workflow has done what it had to do: a query is answered after that. */
async function quiet(handle: WorkflowHandle): Promise<void> {
  await handle.query('__stack_trace')
}
