import { describe, expect, it } from 'vitest'
import { resultSentence } from './result-sentence.js'

const say = (key: string, values: Record<string, string | number> = {}): string =>
  key === 'workshops.words.2'
    ? 'zwei'
    : key.startsWith('workshops.words')
      ? String(values['_'])
      : `${values['word'] ?? ''} ${key.replace('workshops.count.', '')}`.trim()

describe('what a workshop left behind', () => {
  it('is a sentence, decisions first, without what did not occur', () => {
    expect(resultSentence([{ kind: 'finding' }, { kind: 'finding' }, { kind: 'decision' }], say)).toBe('1 decision, zwei finding.')
  })
  it('says so when nothing was recorded', () => {
    expect(resultSentence([], say)).toBe('workshops.nothing_yet')
  })
})
