import { centsOf } from '@blaupause/domain/costs'
import { expect, it } from 'vitest'
import { amountTyped } from './amount-typed.js'

it.each([
  ['1180', 118_000n],
  ['1.180,50 €', 118_050n],
  ['1180.50', 118_050n],
  ['1.180', 118_000n],
  ['12.345.678,9', 1_234_567_890n],
  ['0,05', 5n],
])('“%s” is %s cents', (text, cents) => {
  expect(centsOf(amountTyped(text))).toBe(cents)
})
it.each(['1,180', '12.34,5', 'viel', '-5'])('“%s” is no amount', (text) => {
  expect(() => centsOf(amountTyped(text))).toThrow(expect.objectContaining({ code: 'cost.amount' }))
})
