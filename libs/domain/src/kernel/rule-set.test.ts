import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { LocalDate } from './local-date.js'
import { defineRuleSet } from './rule-set.js'

const Rule = z.strictObject({ id: z.string(), validFrom: LocalDate, days: z.int() })
const old = { id: 'a', validFrom: '2025-01-01', days: 3 }
const fresh = { id: 'b', validFrom: '2026-07-01', days: 5 }
const define = (...data: unknown[]) => defineRuleSet('probe', Rule, data)

describe('a rule with versions', () => {
  it('answers the version of a day', () => {
    const rules = define(old, fresh)
    expect(['2026-06-30', '2026-07-01', '2030-01-01'].map((day) => rules.validOn(day).id)).toEqual(['a', 'b', 'b'])
  })

  it('answers the first one for days before it', () => {
    expect(define(old).validOn('2019-01-01').id).toBe('a')
  })

  it('is refused at start with the place that is wrong', () => {
    expect(() => define(old, { ...fresh, days: 'five' })).toThrow(/„probe“, Fassung 2, days/)
    expect(() => define({ ...old, validFrom: '2025-02-30' })).toThrow(/Fassung 1, validFrom/)
    expect(() => define()).toThrow(/keine Fassung/)
    expect(() => define(fresh, old)).toThrow(/a gilt nicht später als b/)
    expect(() => define(old, { ...fresh, id: 'a' })).toThrow(/a steht zweimal da/)
  })
})
