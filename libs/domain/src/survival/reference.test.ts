import { describe, expect, it } from 'vitest'
import { agreements, largestDifference } from '../../test/survival-agreement.js'

/** R stops climbing when the likelihood no longer rises, which leaves about seven digits of β; Firth's reference is climbed numerically over R's likelihood. */
const bar = (name: string) => (/^(cox|firth)/.test(name) ? 5e-7 : 1e-9)

describe('agreement with R 4.2.2, survival 3.5-3', () => {
  it.each(agreements())('$name', (agreement) => {
    expect(agreement.ours.length).toBe(agreement.theirs.length)
    expect(largestDifference(agreement)).toBeLessThan(bar(agreement.name))
  })
})
