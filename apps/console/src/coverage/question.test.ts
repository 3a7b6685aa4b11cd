import { describe, expect, it } from 'vitest'
import { apiQuery, permalink, rowsPath, type Question } from './question.js'

const question: Question = {
  land: 'BY',
  onlinedienst: undefined,
  kreis: undefined,
  programme: undefined,
  base: 'responsible',
  on: '2026-11-20',
  knownOn: '2026-11-26',
  by: 'kreis',
  measure: 'claimed',
}

describe('a question', () => {
  it('reaches the api without what is not asked', () => {
    expect(apiQuery(question, { by: 'kreis' })).toBe('land=BY&base=responsible&on=2026-11-20&knownOn=2026-11-26&by=kreis')
  })
  it('leads to its rows with the same filters', () => {
    expect(rowsPath(question, 'exempt')).toBe('/abdeckung/behoerden?land=BY&base=responsible&on=2026-11-20&knownOn=2026-11-26&status=exempt')
  })
  it('has a permalink that names both days and what is all', () => {
    expect(permalink(question)).toBe('/abdeckung?land=BY&onlinedienst=alle&base=responsible&on=2026-11-20&knownOn=2026-11-26&by=kreis&measure=claimed')
  })
})
