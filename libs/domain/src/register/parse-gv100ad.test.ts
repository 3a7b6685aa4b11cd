import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError, refusalSentence } from '../kernel/index.js'
import { decodeText } from './decode-text.js'
import { parseGv100ad } from './parse-gv100ad.js'

const STAND = '20251130'
const line = (satzart: string, key: string, verband: string, name: string, tk = '', area = '', people = ''): string =>
  (
    satzart +
    STAND +
    key.padEnd(8) +
    verband.padEnd(4) +
    name.padEnd(50) +
    ''.padEnd(50) +
    tk.padEnd(2) +
    '    ' +
    (satzart === '60' ? area.padStart(11, '0') + people.padStart(11, '0') + ''.padEnd(15) + '93342' : '')
  ).padEnd(220)
const small = (): string[] => [
  line('10', '09', '', 'Bayern'),
  line('20', '092', '', 'Niederbayern'),
  line('40', '09273', '', 'Kelheim', '44'),
  line('50', '09273', '5215', 'Saal a.d.Donau (VGem)', '54'),
  line('60', '09273166', '5215', 'Saal a.d.Donau', '64', '3500', '5500'),
  line('60', '09273119', '5215', 'Bößdorf', '64', '1200', '900'),
]
const utf8 = (text: string): Uint8Array => latin1(unescape(encodeURIComponent(text)))
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))
const refusal = (lines: string[]): Record<string, string | number> => {
  try {
    parseGv100ad(utf8(lines.join('\n') + '\n'))
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, ...error.details }
    throw error
  }
  return { code: 'accepted' }
}

describe('reading a register file', () => {
  it('reads every level with its keys', () => {
    const { stand, territories } = parseGv100ad(utf8(small().join('\n') + '\n'))
    expect(stand).toBe('2025-11-30')
    expect(territories.map(({ key, level }) => `${level} ${key}`)).toEqual([
      'land 09',
      'regierungsbezirk 092',
      'kreis 09273',
      'verband 092735215',
      'gemeinde 09273166',
      'gemeinde 09273119',
    ])
    expect(territories[4]).toMatchObject({
      ags: '09273166',
      ars: '092735215166',
      verband: '092735215',
      kreis: '09273',
      regierungsbezirk: '092',
      land: '09',
      areaHa: 3500,
      population: 5500,
      plz: '93342',
    })
    expect(territories[2]!.ars).toBe('092730000000')
  })
  it('reads the same from UTF-8 or Latin-1, with LF or CRLF, with or without a last line end', () => {
    const expected = parseGv100ad(utf8(small().join('\n') + '\n'))
    for (const encode of [utf8, latin1])
      for (const end of ['\n', '\r\n']) for (const last of ['', end]) expect(parseGv100ad(encode(small().join(end) + last))).toEqual(expected)
    expect(expected.territories[5]!.name).toBe('Bößdorf')
  })
  it.each([
    [
      'a record of 219 characters',
      (l: string[]) => {
        l[3] = l[3]!.slice(0, 219)
      },
      4,
      'width',
    ],
    [
      'a last line that is cut',
      (l: string[]) => {
        l[5] = l[5]!.slice(0, 90)
      },
      6,
      'width',
    ],
    [
      'an empty line in the middle',
      (l: string[]) => {
        l.splice(2, 0, '')
      },
      3,
      'width',
    ],
    [
      'an unknown Satzart',
      (l: string[]) => {
        l[2] = '41' + l[2]!.slice(2)
      },
      3,
      'satzart',
    ],
    [
      'a key that occurs twice',
      (l: string[]) => {
        l.push(l[4]!)
      },
      7,
      'duplicate',
    ],
    [
      'two different dates',
      (l: string[]) => {
        l[4] = l[4]!.replace(STAND, '20251231')
      },
      5,
      'stand',
    ],
    [
      'a date that does not exist',
      (l: string[]) => {
        l[0] = l[0]!.replace(STAND, '20250230')
      },
      1,
      'stand',
    ],
    [
      'a Gemeinde without its Kreis',
      (l: string[]) => {
        l.splice(2, 1)
      },
      3,
      'orphan',
    ],
    [
      'a Gemeinde without its Verband',
      (l: string[]) => {
        l.splice(3, 1)
      },
      4,
      'orphan',
    ],
    [
      'a Kreis whose Gemeinden are cut off',
      (l: string[]) => {
        l.splice(3)
      },
      3,
      'childless',
    ],
    [
      'a key with a letter',
      (l: string[]) => {
        l[4] = l[4]!.replace('09273166', '0927316x')
      },
      5,
      'key',
    ],
    [
      'an area that is no number',
      (l: string[]) => {
        l[4] = l[4]!.replace('00000003500', '0000000350o')
      },
      5,
      'number',
    ],
    [
      'no name',
      (l: string[]) => {
        l[0] = line('10', '09', '', '')
      },
      1,
      'name',
    ],
  ])('refuses %s and names the line', (_, break_, number, fault) => {
    const lines = small()
    break_(lines)
    expect(refusal(lines)).toMatchObject({ code: 'register.line', line: number, fault })
  })
  it('refuses an empty file and a binary one', () => {
    expect(() => parseGv100ad(new Uint8Array())).toThrow('register.line')
    expect(() => parseGv100ad(Uint8Array.of(0, 1, 2))).toThrow('register.line')
  })
  it('says why in German and in English', () => {
    const { code, ...details } = refusal(small().map((l, i) => (i === 1 ? l + ' ' : l)))
    expect(code).toBe('register.line')
    expect(refusalSentence('register.line', 'de', details)).toBe('Zeile 2: Der Satz ist nicht 220 Zeichen lang (221). Es wurde nichts übernommen.')
    expect(refusalSentence('register.line', 'en', details)).toBe('Line 2: the record is not 220 characters wide (221). Nothing was imported.')
  })
  it('keeps 07000999, which lies in no Kreis', () => {
    const lines = [
      line('10', '07', '', 'Rheinland-Pfalz'),
      line('50', '07000', '9999', 'Gemeinschaftliches Gebiet', '50'),
      line('60', '07000999', '9999', 'Gemeinsames deutsch-luxemburgisches Hoheitsgebiet', '66', '600', '0'),
    ]
    expect(parseGv100ad(utf8(lines.join('\n'))).territories[2]).toMatchObject({ ags: '07000999', kreis: null, population: 0 })
  })
  it('answers any bytes with an edition or a refusal, never another error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), (bytes) => {
        try {
          parseGv100ad(bytes)
        } catch (error) {
          if (!(error instanceof DomainError)) throw error
        }
      }),
    )
  })
  it('refuses or reads the same file whichever single character is changed', () => {
    const text = small().join('\n')
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('x', ' ', '\n', '9'), (at, c) => {
        try {
          parseGv100ad(utf8(text.slice(0, at) + c + text.slice(at + 1)))
        } catch (error) {
          if (!(error instanceof DomainError)) throw error
        }
      }),
    )
  })
})

describe('decoding', () => {
  it('gives back any text written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (!text.startsWith('\uFEFF')) expect(decodeText(utf8(text))).toBe(text)
      }),
    )
  })
})
