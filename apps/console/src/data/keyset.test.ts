import { describe, expect, it } from 'vitest'
import { cursorBook } from './keyset.js'

describe('cursors of keyset pages', () => {
  it('opens the first page without a cursor and the next with the one it named', () => {
    const book = cursorBook()
    expect(book.cursorOf('a', 1)).toBeNull()
    book.read('a', 1, 'c2')
    expect(book.cursorOf('a', 2)).toBe('c2')
  })
  it('knows nothing of a page that no read page leads to', () => {
    const book = cursorBook()
    book.read('a', 1, 'c2')
    expect(book.cursorOf('a', 3)).toBeUndefined()
    expect(book.lastKnown('a')).toBe(2)
  })
  it('begins again for another filter or sort', () => {
    const book = cursorBook()
    book.read('a', 1, 'c2')
    expect(book.cursorOf('b', 2)).toBeUndefined()
  })
  it('forgets the pages behind one that was read again and ended the list', () => {
    const book = cursorBook()
    book.read('a', 1, 'c2')
    book.read('a', 2, 'c3')
    book.read('a', 1, null)
    expect(book.cursorOf('a', 2)).toBeUndefined()
  })
  it('keeps only so many lists', () => {
    const book = cursorBook(2)
    for (const list of ['a', 'b', 'c']) book.read(list, 1, 'x')
    expect(book.cursorOf('a', 2)).toBeUndefined()
    expect(book.cursorOf('c', 2)).toBe('x')
  })
})
