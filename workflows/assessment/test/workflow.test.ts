import { temporalAddress, temporalProgram } from '@blaupause/testing'
import { FAR, inMs, openWakingStage, PAST, untilQuiet, type WakingStage } from '@blaupause/testing/workflows'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ASSESSMENT_CHANGED, ASSESSMENT_WORKFLOW, assessmentWorkflowId } from '../src/contract.js'

describe.skipIf(!(await temporalProgram()))('the process of an assessment', () => {
  let stage: WakingStage
  beforeAll(async () => (stage = await openWakingStage((await temporalAddress())!, new URL('../src/workflow.ts', import.meta.url), { workflow: ASSESSMENT_WORKFLOW, changed: ASSESSMENT_CHANGED, idOf: assessmentWorkflowId, subject: 'assessmentId' })))
  afterAll(() => stage?.close())

  it('reminds, waits for the review, waits out the challenge window, and ends', async () => {
    const { handle, asked } = await stage.begin({ wakeAt: inMs(200), revision: 1 }, [{ wakeAt: inMs(400), revision: 2 }, { wakeAt: inMs(400), revision: 3 }, { wakeAt: null, revision: 4 }])
    await handle.result()
    expect(asked()).toBe(3)
  })

  it('that is handed in before the reminder sleeps until the review is due', async () => {
    const { handle, asked, tell } = await stage.begin({ wakeAt: inMs(60_000), revision: 1 }, [{ wakeAt: null, revision: 3 }])
    await tell({ wakeAt: FAR, revision: 2 })
    await untilQuiet(handle)
    expect(asked()).toBe(0)
    expect((await handle.describe()).status.name).toBe('RUNNING')
    await tell({ wakeAt: PAST, revision: 3 })
    await handle.result()
    expect(asked()).toBe(1)
  })

  it('believes a challenge that came while it made the decision final more than its own answer', async () => {
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
