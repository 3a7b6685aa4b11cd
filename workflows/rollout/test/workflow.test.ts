import { randomUUID } from 'node:crypto'
import { temporalAddress, temporalProgram } from '@blaupause/testing'
import { bundle, FAR, inMs, openWakingStage, PAST, SHORT_HISTORIES, untilQuiet, wakingSuite, type Waking, type WakingStage } from '@blaupause/testing/workflows'
import type { WorkflowHandle } from '@temporalio/client'
import { Worker } from '@temporalio/worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveDisposableTemporal } from '../../../tools/temporal/serve.mjs'
import { ROLLOUT_CHANGED, ROLLOUT_WORKFLOW, rolloutWorkflowId, spreadOf } from '../src/contract.js'

const program = await temporalProgram()
const waking: Waking = {
  workflow: ROLLOUT_WORKFLOW,
  changed: ROLLOUT_CHANGED,
  idOf: rolloutWorkflowId,
  subject: 'rolloutId',
  newId: () => idWith((spread) => spread < 100),
}

await wakingSuite('a rollout', waking, import.meta.url)

describe.skipIf(!program)('a rollout among many', () => {
  let stage: WakingStage
  beforeAll(async () => (stage = await openAt((await temporalAddress())!)))
  afterAll(() => stage?.close())

  it('that is overdue when it begins waits for its place among the others', async () => {
    const { handle, asked } = await stage.begin(
      { wakeAt: PAST, revision: 1 },
      [],
      idWith((spread) => spread > 25_000),
    )
    await untilQuiet(handle)
    expect(asked()).toBe(0)
    expect(eventsOf(await handle.fetchHistory(), 'timerStartedEventAttributes')).toHaveLength(1)
  })

  it('that is made due while it runs acts at once', async () => {
    const { handle, asked, tell } = await stage.begin(
      { wakeAt: FAR, revision: 1 },
      [{ wakeAt: null, revision: 2 }],
      idWith((spread) => spread < 5),
    )
    await untilQuiet(handle)
    await tell({ wakeAt: PAST, revision: 2 })
    await handle.result()
    expect(asked()).toBe(1)
  })
})

describe.skipIf(!program)('a process that began under the first release', () => {
  it("goes on under today's: it wakes as it was told, and from its next wait on it is spread", async () => {
    const address = (await temporalAddress())!
    const before = await openAt(address, './workflow-0.1.0.ts')
    const { handle: begun, id } = await before.begin({ wakeAt: inMs(4_000), revision: 1 }, [])
    await untilQuiet(begun)
    await before.close()

    const after = await openAt(address, '../src/workflow.ts', before.taskQueue)
    const asked = after.script(id, [
      { wakeAt: inMs(6_000), revision: 1 },
      { wakeAt: null, revision: 1 },
    ])
    const handle = after.client.getHandle(begun.workflowId)
    await handle.result()
    expect(asked()).toBe(2)
    const history = await handle.fetchHistory()
    await after.close()
    const [fired] = eventsOf(history, 'timerFiredEventAttributes')
    const [patch, ...more] = eventsOf(history, 'markerRecordedEventAttributes')
    expect(more).toEqual([])
    expect(patch).toBeGreaterThan(fired!)
    await Worker.runReplayHistory({ workflowBundle: await bundle(new URL('../src/workflow.ts', import.meta.url)) }, history, handle.workflowId)
    await expect(
      Worker.runReplayHistory({ workflowBundle: await bundle(new URL('./workflow-0.1.0.ts', import.meta.url)) }, history, handle.workflowId),
    ).rejects.toThrow(/[Nn]ondeterminism/)
  })
})

describe.skipIf(!program)('a process with a long history', () => {
  it('goes on in a new run that still knows its instant', async () => {
    const server = (await serveDisposableTemporal(program!, SHORT_HISTORIES))!
    const stage = await openAt(server.address)
    const { handle, tell } = await stage.begin({ wakeAt: FAR, revision: 1 }, [{ wakeAt: null, revision: 6 }])
    const first = (await handle.describe()).runId
    for (let revision = 2; revision <= 5; revision++) {
      await tell({ wakeAt: FAR, revision })
      await untilQuiet(handle)
    }
    expect((await handle.describe()).runId).not.toBe(first)
    await tell({ wakeAt: PAST, revision: 5 })
    await untilQuiet(handle)
    expect((await handle.describe()).status.name).toBe('RUNNING')
    await tell({ wakeAt: PAST, revision: 6 })
    await handle.result()
    await stage.close()
    await server.stop()
  })
})

/** A stage of today's workflow, or of another one in a file here. */
function openAt(address: string, path = '../src/workflow.ts', taskQueue?: string): Promise<WakingStage> {
  return openWakingStage(address, new URL(path, import.meta.url), waking, taskQueue)
}

/** An id whose place among those that wake at the same instant is such a one (milliseconds). */
function idWith(holds: (spread: number) => boolean): string {
  for (;;) {
    const id = randomUUID()
    if (holds(spreadOf(id))) return id
  }
}

/** The numbers of the events of one kind, in order. */
function eventsOf(
  history: Awaited<ReturnType<WorkflowHandle['fetchHistory']>>,
  kind: 'timerStartedEventAttributes' | 'timerFiredEventAttributes' | 'markerRecordedEventAttributes',
): number[] {
  return (history.events ?? []).filter((event) => event[kind]).map(({ eventId }) => Number(eventId))
}
