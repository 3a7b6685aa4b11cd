import { describe, expect, it } from 'vitest'
import { DomainError, require } from './domain-error.js'
import { refusalSentence } from './refusal-sentence.js'
import { refusals, type RefusalCode } from './refusals.js'

const codes = Object.keys(refusals) as RefusalCode[]
const placeholders = (text: string) => [...text.matchAll(/\{[\w-]+\}/g)].map(([name]) => name.replace(/En\}$/, '}')).sort()

describe('a refusal', () => {
  it.each(codes)('%s has a status of refusal and a sentence in both languages about the same things', (code) => {
    const { status, de, en } = refusals[code]
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(600)
    expect(de).not.toBe(en)
    expect(placeholders(de)).toEqual(placeholders(en))
  })

  it('fills its placeholders and never shows an empty one', () => {
    expect(refusalSentence('milestone.future', 'de', { date: '2026-03-11' })).toBe('Das Datum 11.03.2026 liegt in der Zukunft.')
    expect(refusalSentence('milestone.future', 'en')).toBe('The date – lies in the future.')
  })

  it('names a state in the reader’s language', () => {
    expect(refusalSentence('milestone.state', 'de', { state: 'running' })).toBe('In diesem Stand geht das nicht: in Arbeit.')
    expect(refusalSentence('blueprint.state', 'en', { state: 'withdrawn' })).toBe('Not possible in this state: withdrawn.')
  })

  it('is thrown with its code and details only where the condition fails', () => {
    expect(() => require(true, 'thing.unknown')).not.toThrow()
    expect(() => require(false, 'milestone.future', { date: 'x' })).toThrow(expect.objectContaining({ code: 'milestone.future', details: { date: 'x' } }))
    expect(new DomainError('thing.unknown')).toBeInstanceOf(Error)
  })
})
