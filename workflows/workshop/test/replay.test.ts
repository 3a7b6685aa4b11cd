import { goldenHistories } from '@blaupause/testing/workflows'
import { describe, expect, it } from 'vitest'

const at = (path: string) => new URL(path, import.meta.url)
const { names, strangers } = goldenHistories(at('../histories/'))

describe('workshops that are under way', () => {
  it('have histories to be replayed', () => {
    expect(names.length).toBeGreaterThan(4)
  })

  it('are understood by today\'s workflow', async () => {
    expect(await strangers(at('../src/workflow.ts'))).toEqual([])
  })

  it('would break a workflow that does other things in another order', async () => {
    expect(await strangers(at('./changed-workflow.ts'))).toEqual(names)
  })
})
