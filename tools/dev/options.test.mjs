import { expect, test } from 'vitest'
import { readOptions } from './options.mjs'

test('without options there is demo data on port 3000', () => {
  expect(readOptions([], {})).toEqual({ empty: false, watch: false, port: 3000 })
})

test('an unknown option or an impossible port is refused in one sentence', () => {
  expect(() => readOptions(['--demo'], {})).toThrow('„--demo“ kennt npm start nicht')
  expect(() => readOptions([], { PORT: 'abc' })).toThrow('PORT=abc ist keine Portnummer')
})
