import { randomUUID } from 'node:crypto'
import { temporalAddress, temporalProgram } from '@blaupause/testing'
import { bundle } from '@blaupause/testing/workflows'
import { Client } from '@temporalio/client'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WORKSHOP_CHANGED, WORKSHOP_WORKFLOW, workshopWorkflowId, type NextWake } from '../src/contract.js'

const PAST = '2026-01-07T07:00:00.000Z'
const FAR = '2126-01-07T07:00:00.000Z'
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()

Runtime.install({ logger: new DefaultLogger('ERROR') })

describe.skipIf(!(await temporalProgram()))('the process of a workshop', () => {
  let stage: Awaited<ReturnType<typeof openStage>>
  beforeAll(async () => (stage = await openStage((await temporalAddress())!)))
  afterAll(() => stage?.close())

  it('invites, reminds, asks for the minutes, and ends', async () => {
    const { handle, asked } = await stage.begin({ wakeAt: inMs(200), revision: 1 }, [{ wakeAt: inMs(400), revision: 2 }, { wakeAt: inMs(400), revision: 3 }, { wakeAt: null, revision: 4 }])
    await handle.result()
    expect(asked()).toBe(3)
  })

  it('that is moved to a later day sleeps until then', async () => {
    const { handle, asked, tell } = await stage.begin({ wakeAt: inMs(60_000), revision: 1 }, [{ wakeAt: null, revision: 3 }])
    await tell({ wakeAt: FAR, revision: 2 })
    await handle.query('__stack_trace')
    expect(asked()).toBe(0)
    expect((await handle.describe()).status.name).toBe('RUNNING')
    await tell({ wakeAt: PAST, revision: 3 })
    await handle.result()
    expect(asked()).toBe(1)
  })

  it('believes a change that came while it spoke more than its own answer', async () => {
    let release!: () => void
    const { handle, asked, tell } = await stage.begin({ wakeAt: PAST, revision: 1 }, [new Promise<void>((resolve) => (release = resolve)).then(() => ({ wakeAt: null, revision: 1 })), { wakeAt: null, revision: 2 }])
    await vi.waitFor(() => expect(asked()).toBe(1), 10_000)
    await tell({ wakeAt: PAST, revision: 2 })
    release()
    await handle.result()
    expect(asked()).toBe(2)
  })

  it('is started anew by the next change after it ended', async () => {
    const { handle, again, asked } = await stage.begin({ wakeAt: null, revision: 1 }, [{ wakeAt: null, revision: 2 }])
    await handle.result()
    await again({ wakeAt: PAST, revision: 2 })
    await handle.result()
    expect(asked()).toBe(1)
  })
})

/** A worker without a cache, so that every step is also a replay. */
async function openStage(address: string) {
  const connection = await NativeConnection.connect({ address })
  const { workflow: client } = new Client({ connection })
  const taskQueue = randomUUID()
  const answers = new Map<string, (NextWake | Promise<NextWake>)[]>()
  const asked = new Map<string, number>()
  const fire = async (id: string): Promise<NextWake> => {
    asked.set(id, (asked.get(id) ?? 0) + 1)
    return answers.get(id)!.shift()!
  }
  const worker = await Worker.create({ connection, taskQueue, workflowBundle: await bundle(new URL('../src/workflow.ts', import.meta.url)), activities: { fire }, maxCachedWorkflows: 0 })
  const run = worker.run()
  return {
    async begin(first: NextWake, script: (NextWake | Promise<NextWake>)[]) {
      const workshopId = randomUUID()
      const workflowId = workshopWorkflowId(workshopId)
      answers.set(workshopId, script)
      const again = (next: NextWake) => client.signalWithStart(WORKSHOP_WORKFLOW, { workflowId, taskQueue, args: [{ workshopId, ...next }], signal: WORKSHOP_CHANGED, signalArgs: [next] })
      await again(first)
      const handle = client.getHandle(workflowId)
      return { handle, again, tell: (news: NextWake) => handle.signal(WORKSHOP_CHANGED, news), asked: () => asked.get(workshopId) ?? 0 }
    },
    async close() {
      worker.shutdown()
      await run
      await connection.close()
    },
  }
}
