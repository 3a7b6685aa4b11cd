import { describe, expect, it } from 'vitest'
import { answersWith, chosen, openQuestions } from './open-questions.js'

const question = (id: string, answer: string | null, proposal: string) => ({ id, kind: 'role', question: { de: id, en: id }, reason: { de: '', en: '' }, affects: 1, options: [], proposal, answer })

describe('questions of an import', () => {
  it('are open where nobody answered and nothing is proposed', () => {
    expect(openQuestions([question('a', null, ''), question('b', null, 'later'), question('c', 'skip', '')]).map(({ id }) => id)).toEqual(['a'])
  })
  it('show the answer, else the proposal; a name stands behind its colon', () => {
    expect(chosen(question('a', null, 'later'))).toEqual({ option: 'later', text: '' })
    expect(chosen(question('a', 'name:Zentrale Stelle: Nord', 'later'))).toEqual({ option: 'name', text: 'Zentrale Stelle: Nord' })
  })
  it('keep what was answered before when one more is sent', () => {
    expect(answersWith([question('a', 'skip', ''), question('b', null, 'later')], { b: 'later' })).toEqual({ a: 'skip', b: 'later' })
  })
})
