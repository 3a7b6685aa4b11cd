import { describe, expect, it } from 'vitest'
import { goldenHistories } from './golden-histories.js'

/** What holds for the recorded histories of every process. `here` is the test's own `import.meta.url`: the histories lie beside its folder, and in it a workflow that was changed without care. */
export function replaySuite(processes: string, here: string): ReturnType<typeof goldenHistories> {
  const at = (path: string) => new URL(path, here)
  const golden = goldenHistories(at('../histories/'))
  const { names, strangers } = golden

  describe(`${processes} that are under way`, () => {
    it('have histories to be replayed', () => {
      expect(names.length).toBeGreaterThan(4)
    })

    it("are understood by today's workflow", async () => {
      expect(await strangers(at('../src/workflow.ts'))).toEqual([])
    })

    it('would break a workflow that does other things in another order', async () => {
      expect(await strangers(at('./changed-workflow.ts'))).toEqual(names)
    })
  })
  return golden
}
