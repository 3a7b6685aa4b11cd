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
  it('names the calendar of a Stichtag and the time the work takes before it', () => {
    expect(sentence({ on: 'stichtag', calendar: 'fragebogen', offset: 0 })).toBe('anchor.stichtag days 0 fragebogen')
    expect(sentence({ on: 'stichtag', calendar: 'fragebogen', offset: 0, lead: 8 })).toBe('anchor.stichtag days 0 fragebogenanchor.stichtag_lead days 8')
    expect(anchorSentence({ on: 'stichtag', calendar: 'fragebogen', offset: 0, lead: 8 }, () => 4, say, 'short')).toBe(
      'anchor.stichtag_shortanchor.stichtag_lead days_short 8',
    )
  })
  it('counts backwards from the promised day', () => {
    expect(sentence({ on: 'commitment', offset: -20 })).toBe('anchor.commitment_before days 20')
  })
})
