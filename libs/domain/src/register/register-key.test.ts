import { describe, expect, it } from 'vitest'
import { registerKey } from './register-key.js'

describe('a key as a spreadsheet left it', () => {
  it.each([
    ['9772177', '09772177', 'a Gemeinde'],
    ['9375', '09375', 'a Kreis'],
    ['92735218', '092735218', 'a Verband'],
    ['97720177177', '097720177177', 'a Regionalschlüssel'],
    ['10041100', '10041100', 'a Gemeinde of a Land from 10 on'],
    ['06435014', '06435014', 'a whole one'],
    ['0927 35218', '092735218', 'one grouped for reading'],
    ['B092', 'B092', 'a Bezirk'],
    ['Meitingen', 'Meitingen', 'a name'],
  ])('%s is %s: %s', (text, key) => expect(registerKey(text)).toBe(key))
})
