import { expect, it } from 'vitest'
import { computeFindings, type FindingsInput } from '@blaupause/domain/findings'
import { computeApart } from './compute-apart.js'

const input: FindingsInput = { on: '2026-11-26', cases: [], values: [], decided: ['erfahrung'] }

it('computes on another thread what this one would, one question after the other', async () => {
  expect(await Promise.all([computeApart(input), computeApart({ ...input, decided: [] })])).toEqual([
    computeFindings(input),
    computeFindings({ ...input, decided: [] }),
  ])
})

it('says what went wrong there and goes on', async () => {
  await expect(computeApart({ ...input, cases: [null] } as never)).rejects.toThrow(/null/)
  expect(await computeApart(input)).toEqual(computeFindings(input))
})
