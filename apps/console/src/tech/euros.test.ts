import { expect, it } from 'vitest'
import { euros } from './euros.js'

it.each([
  ['1180.00', '1.180\u00a0€', '€1,180'],
  ['0.05', '0,05\u00a0€', '€0.05'],
  ['9999999999.99', '9.999.999.999,99\u00a0€', '€9,999,999,999.99'],
])('%s is written out to the cent', (amount, de, en) => {
  expect([euros(amount, 'de'), euros(amount, 'en')]).toEqual([de, en])
})
