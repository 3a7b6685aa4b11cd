import { describe, expect, it } from 'vitest'
import { anActor, coordination, meitingen } from '../../test/a-milestone.js'
import { actsFor, SYSTEM } from './actor.js'

describe('acting for another body', () => {
  it('a municipality acts for itself', () => expect(actsFor(meitingen, '09772177')).toBe(false))
  it('a Landratsamt acts for a Verwaltungsgemeinschaft that let it', () =>
    expect(actsFor(anActor('kommune', { traeger: ['09273', '092735218'] }), '092735218')).toBe(true))
  it('a Land that takes a report by telephone acts for the municipality', () => expect(actsFor(coordination, '09772177')).toBe(true))
  it('the system acts for nobody', () => expect(actsFor(SYSTEM, '09772177')).toBe(false))
})
