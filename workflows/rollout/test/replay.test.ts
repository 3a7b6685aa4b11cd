import { replaySuite } from '@blaupause/testing/workflows'
import { describe, expect, it } from 'vitest'

const at = (path: string) => new URL(path, import.meta.url)
const { names, strangers } = replaySuite('rollouts', import.meta.url)

describe('rollouts that run for months', () => {
  it('were partly made by the first release, whose rollouts are still running', async () => {
    const first = names.filter((name) => name.startsWith('0.1.0-'))
    expect(first.length).toBeGreaterThan(4)
    expect((await strangers(at('./workflow-0.1.0.ts'))).filter((name) => first.includes(name))).toEqual([])
  })

  it('of the first release would break if the spreading of wakes were not patched in', async () => {
    const broken = await strangers(at('./unpatched-workflow.ts'))
    expect(broken).toEqual(expect.arrayContaining(['0.1.0-reminded-then-done.json', '0.1.0-clock-behind.json']))
  })
})
