import { describe, expect, it } from 'vitest'
import { SPREAD_MS, spreadOf } from './spread.js'

const ids = Array.from({ length: 10_000 }, (_, i) => `0190a1b2-${String(i).padStart(4, '0')}-7000-8000-${String(i * 7919).padStart(12, '0')}`)

describe('what wakes at the same instant', () => {
  it('acts at a time of its own, the same one every time', () => {
    expect(spreadOf('a')).toBe(spreadOf('a'))
    expect(spreadOf(ids[0]!)).not.toBe(spreadOf(ids[1]!))
  })

  it('is spread evenly: of ten thousand no second has twice its share, and none is empty', () => {
    const perSecond = Array.from({ length: SPREAD_MS / 1_000 }, () => 0)
    for (const id of ids) perSecond[Math.floor(spreadOf(id) / 1_000)]!++
    const share = ids.length / perSecond.length
    expect(Math.max(...perSecond)).toBeLessThan(2 * share)
    expect(Math.min(...perSecond)).toBeGreaterThan(share / 2)
  })
})
