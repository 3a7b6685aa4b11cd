/**
 * Page numbers over keyset pages: react-admin counts pages, the api hands out cursors. Remembers, per list (resource, filter,
 * sort, size), the cursor that opens each page; another filter or sort is another list and begins at page one.
 */
export type CursorBook = {
  /** The cursor of `page` (1 has none), or `undefined` if no page before it has been read yet. */
  cursorOf: (list: string, page: number) => string | null | undefined
  /** Page `page` was read and names `next` as the cursor of the one after it. */
  read: (list: string, page: number, next: string | null) => void
  /** The last page whose cursor is known. */
  lastKnown: (list: string) => number
}

export function cursorBook(limit = 50): CursorBook {
  const lists = new Map<string, string[]>()
  return {
    cursorOf: (list, page) => (page <= 1 ? null : lists.get(list)?.[page - 2]),
    lastKnown: (list) => (lists.get(list)?.length ?? 0) + 1,
    read: (list, page, next) => {
      const known = (lists.get(list) ?? []).slice(0, page - 1)
      if (next !== null && known.length === page - 1) known.push(next)
      lists.delete(list)
      lists.set(list, known)
      const oldest = lists.keys().next()
      if (lists.size > limit && !oldest.done) lists.delete(oldest.value)
    },
  }
}
