import type { LageCell } from '@blaupause/contract/insights'
import { describe, expect, it } from 'vitest'
import { spansOf } from './spans.js'

const cell = (onlinedienst: string, instead: string | null, total = 0): LageCell => ({
  onlinedienst,
  total,
  live: 0,
  counts: {} as never,
  longestWait: null,
  single: null,
  instead,
})

describe('cells of a row', () => {
  it('are one where the same other authority is responsible', () => {
    const spans = spansOf([cell('a', null, 1), cell('b', 'LRA Augsburg'), cell('c', 'LRA Augsburg'), cell('d', 'RP Kassel')])
    expect(spans.map(({ cells, instead }) => [cells.length, instead])).toEqual([
      [1, null],
      [2, 'LRA Augsburg'],
      [1, 'RP Kassel'],
    ])
  })
  it('stay apart where the row has its own rollouts', () => {
    expect(spansOf([cell('a', null, 1), cell('b', null, 2)])).toHaveLength(2)
  })
})
