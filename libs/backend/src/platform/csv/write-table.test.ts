import { describe, expect, it } from 'vitest'
import { writeTable } from './write-table.js'

const text = (...given: Parameters<typeof writeTable>): string => Buffer.from(writeTable(...given)).toString()

describe('a table that a spreadsheet opens', () => {
  it.each(['=HYPERLINK("https://boese.example";"hier")', '+49 89 1234', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])(
    'runs no cell as a formula, also one that has to be quoted: %j',
    (cell) => {
      expect(text([[cell]], { mark: false })).toMatch(/^"?'/)
    },
  )
  it('leaves everything else as it is, with a mark unless programs read it', () => {
    expect(text([['Stadt Mainburg', 52, null, 'a;b', 'sagt "ja"']], { mark: false })).toBe('Stadt Mainburg;52;;"a;b";"sagt ""ja"""\r\n')
    expect(text([['ä']])).toBe('\uFEFFä\r\n')
  })
})
