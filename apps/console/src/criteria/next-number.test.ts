import { expect, it } from 'vitest'
import { nextNumber } from './next-number.js'

it('the next version is named after the highest one, by number', () => {
  expect([nextNumber([]), nextNumber(['1.0']), nextNumber(['1.10', '1.9', '0.3'])]).toEqual(['1.0', '1.1', '1.11'])
})
