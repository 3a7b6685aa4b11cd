import { describe, expect, it } from 'vitest'
import { fileTypes, MOST_FILE_BYTES, plainFileName, requireFile } from './file-rules.js'

const code = (expected: string) => expect.objectContaining({ code: expected })

describe('a file as proof', () => {
  it.each(Object.entries(fileTypes))('.%s is kept as %s if it is one', (ending, type) => {
    expect(requireFile({ name: `Nachweis.${ending.toUpperCase()}`, size: 10, sniffed: type.startsWith('text/') ? 'text' : { type } })).toBe(type)
  })
  it.each([
    ['bild.png', { type: 'image/jpeg' }],
    ['vertrag.pdf', { type: 'application/x-msdownload' }],
    ['vertrag.pdf', 'text'],
    ['liste.csv', { type: 'application/pdf' }],
    ['liste.txt', 'unknown'],
  ] as const)('%s that is something else is refused', (name, sniffed) => {
    expect(() => requireFile({ name, size: 10, sniffed })).toThrow(code('file.lies'))
  })
  it.each(['seite.html', 'bild.svg', 'programm.exe', 'archiv.zip', 'ohne'])('%s is not on the list', (name) => {
    expect(() => requireFile({ name, size: 10, sniffed: 'text' })).toThrow(code('file.type'))
  })
  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\amt\\Vertrag.pdf', 'Vertrag.pdf'],
    ['a\r\nX: y.pdf', 'aX: y.pdf'],
    ['a\u202efdp.exe.pdf', 'afdp.exe.pdf'],
    ['Prüfung „Größe“ 😀.pdf', 'Prüfung „Größe“ 😀.pdf'],
  ])('%j is kept under the name %j', (sent, kept) => {
    expect(plainFileName(sent)).toBe(kept)
  })
  it('is neither empty nor larger than 10 MB', () => {
    expect(() => requireFile({ name: 'a.pdf', size: 0, sniffed: 'unknown' })).toThrow(code('file.empty'))
    expect(() => requireFile({ name: 'a.pdf', size: MOST_FILE_BYTES + 1, sniffed: { type: 'application/pdf' } })).toThrow(code('file.size'))
    expect(requireFile({ name: 'a.pdf', size: MOST_FILE_BYTES, sniffed: { type: 'application/pdf' } })).toBe('application/pdf')
  })
})
