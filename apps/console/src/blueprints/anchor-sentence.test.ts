import { describe, expect, it } from 'vitest'
import { anchorSentence } from './anchor-sentence.js'

const say = (key: string, values: Record<string, string | number> = {}): string => [key.replace('blueprints.', ''), ...Object.values(values)].join(' ')
const sentence = (anchor: Parameters<typeof anchorSentence>[0]): string => anchorSentence(anchor, () => 4, say)

describe('when a step is due, in words', () => {
  it('counts from the start or another step', () => {
    expect(sentence({ on: 'start', offset: 3 })).toBe('anchor.start days 3')
    expect(sentence({ on: 'step', step: 'transportweg', offset: 5 })).toBe('anchor.step days 5 step_number 4')
  })
  it('says "together" and "on the day" where nothing is added', () => {
    expect(sentence({ on: 'start', offset: 0 })).toBe('anchor.start_day')
    expect(sentence({ on: 'step', step: 'transportweg', offset: 0 })).toBe('anchor.step_same step_number 4')
  })
  it('is short in the plan', () => {
    expect(anchorSentence({ on: 'step', step: 'transportweg', offset: 5 }, () => 4, say, 'short')).toBe('anchor.step days_short 5 step_number_short 4')
  })
  it('counts backwards from the promised day', () => {
    expect(sentence({ on: 'commitment', offset: -20 })).toBe('anchor.commitment_before days 20')
  })
})
