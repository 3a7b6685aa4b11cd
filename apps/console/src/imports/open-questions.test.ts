import { describe, expect, it } from 'vitest'
import { answersWith, chosen, openQuestions } from './open-questions.js'

const text = (de: string) => ({ de, en: de })
const question = (id: string, answer: string | null, proposal: string) => ({
  id,
  class: 'role.unknown' as const,
  question: text(id),
  reason: text(''),
  ours: text(''),
  theirs: text(''),
  remedy: text(''),
  affects: 1,
  authorities: 1,
  nodes: [],
  options: [],
  safe: true,
  fix: null,
  remembered: null as { answer: string; on: string } | null,
  proposal,
  answer,
})

describe('questions of an import', () => {
  it('are open where nobody answered and nothing is proposed', () => {
    expect(openQuestions([question('a', null, ''), question('b', null, 'later'), question('c', 'skip', '')]).map(({ id }) => id)).toEqual(['a'])
  })
  it('show the answer, else the proposal; a name stands behind its colon', () => {
    expect(chosen(question('a', null, 'later'))).toEqual({ option: 'later', text: '' })
    expect(chosen(question('a', 'name:Zentrale Stelle: Nord', 'later'))).toEqual({ option: 'name', text: 'Zentrale Stelle: Nord' })
  })
  it('take what was answered to this source before in place of the proposal', () => {
    const before = { ...question('a', null, ''), remembered: { answer: 'name:Nord', on: '2026-01-05' } }
    expect([openQuestions([before]), chosen(before)]).toEqual([[], { option: 'name', text: 'Nord' }])
  })
  it('keep what was answered before when one more is sent', () => {
    expect(answersWith([question('a', 'skip', ''), question('b', null, 'later')], { b: 'later' })).toEqual({ a: 'skip', b: 'later' })
  })
})
