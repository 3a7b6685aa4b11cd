import { expect, test } from 'vitest'
import { nodeComplaint, nodeFits } from './node-version.mjs'

test.each(['20.19.0', '20.20.2', '22.12.0', '24.1.0'])('Node %s fits', (version) => {
  expect(nodeFits(version)).toBe(true)
})

test.each(['16.20.2', '18.20.4', '20.18.3', '21.7.3', '22.11.0'])('Node %s is told what is needed, in one sentence a language', (version) => {
  const [de, en, ...more] = nodeComplaint(version).split('\n')
  expect(de).toContain(version)
  expect(en).toContain('20.19')
  expect(more).toEqual([])
})
