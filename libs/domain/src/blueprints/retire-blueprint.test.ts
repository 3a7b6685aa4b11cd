import { describe, expect, it } from 'vitest'
import { requireRetirement } from './retire-blueprint.js'

const edition = (state: string, version = '1.0.0') => ({ name: 'anschluss', version, state })
const refusal = (work: () => void) => {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a published blueprint', () => {
  it('is discouraged, taken back into honour, or withdrawn for good; a draft is none of these', () => {
    const steps = ['draft', 'starter', 'published', 'deprecated', 'withdrawn'].flatMap((from) =>
      (['published', 'deprecated', 'withdrawn'] as const).map((to) => [from, to, refusal(() => requireRetirement(edition(from), to, null))]),
    )
    expect(steps.filter(([, , became]) => became === 'done').map(([from, to]) => `${from} ${to}`)).toEqual([
      'published deprecated',
      'published withdrawn',
      'deprecated published',
      'deprecated withdrawn',
    ])
    expect(steps.every(([, , became]) => became === 'done' || became === 'blueprint.state')).toBe(true)
  })
  it('is replaced by another one that is published itself', () => {
    expect(refusal(() => requireRetirement(edition('published'), 'withdrawn', edition('published', '1.1.0')))).toBe('done')
    for (const other of [edition('published'), edition('draft', '1.1.0'), edition('withdrawn', '1.1.0')])
      expect(refusal(() => requireRetirement(edition('published'), 'withdrawn', other))).toBe('blueprint.replacement')
  })
})
