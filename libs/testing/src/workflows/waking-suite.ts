import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { temporalAddress, temporalProgram } from '../temporal.js'
import { untilQuiet } from './open-stage.js'
import { FAR, inMs, openWakingStage, PAST, type Waking, type WakingStage } from './waking-stage.js'

/** What holds for every process that waits for an instant, on a real server. `here` is the test's own `import.meta.url`. */
export async function wakingSuite(process: string, waking: Waking, here: string): Promise<void> {
  describe.skipIf(!(await temporalProgram()))(`the process of ${process}`, () => {
    let stage: WakingStage
    beforeAll(async () => (stage = await openWakingStage((await temporalAddress())!, new URL('../src/workflow.ts', here), waking)))
    afterAll(() => stage?.close())

    it('acts when its instant comes, waits for each next one, and ends', async () => {
      const { handle, asked } = await stage.begin({ wakeAt: inMs(200), revision: 1 }, [
        { wakeAt: inMs(400), revision: 2 },
        { wakeAt: inMs(2_000), revision: 2 },
        { wakeAt: null, revision: 3 },
      ])
      await handle.result()
      expect(asked()).toBe(3)
    })

    it('that is moved to a later day sleeps until then', async () => {
      const { handle, asked, tell } = await stage.begin({ wakeAt: inMs(60_000), revision: 1 }, [{ wakeAt: null, revision: 3 }])
      await tell({ wakeAt: FAR, revision: 2 })
      await untilQuiet(handle)
      expect(asked()).toBe(0)
      expect((await handle.describe()).status.name).toBe('RUNNING')
      await tell({ wakeAt: PAST, revision: 3 })
      await handle.result()
      expect(asked()).toBe(1)
    })

    it('is woken by a newer revision only', async () => {
      const { handle, asked, tell } = await stage.begin({ wakeAt: FAR, revision: 3 }, [{ wakeAt: null, revision: 4 }])
      await tell({ wakeAt: PAST, revision: 2 })
      await tell({ wakeAt: PAST, revision: 3 })
      await untilQuiet(handle)
      expect(asked()).toBe(0)
      await tell({ wakeAt: PAST, revision: 4 })
      await handle.result()
      expect(asked()).toBe(1)
    })

    it('believes a change that came while it acted more than its own answer', async () => {
      let release!: () => void
      const { handle, asked, tell } = await stage.begin({ wakeAt: PAST, revision: 1 }, [
        new Promise<void>((resolve) => (release = resolve)).then(() => ({ wakeAt: null, revision: 1 })),
        { wakeAt: null, revision: 2 },
      ])
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
}
