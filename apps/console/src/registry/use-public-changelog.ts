import { useEffect, useState } from 'react'
import type { ChangelogEntry } from '@blaupause/contract/blueprints'
import type { PageOf } from '@blaupause/contract/http'
import { request } from '../data/http.js'

type Changelog = { readonly entries: readonly ChangelogEntry[] | null; readonly demo: boolean; readonly failed: unknown; readonly older: (() => void) | null }

/** The public changelog, of all blueprints (`name` empty) or of one, page by page: `older` reads the next, null at the end. */
export function usePublicChangelog(name: string): Changelog {
  const [pages, setPages] = useState<readonly (PageOf<ChangelogEntry> & { demo: boolean })[]>([])
  const [cursor, setCursor] = useState<string | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  useEffect(() => {
    const query = new URLSearchParams({ limit: '50', ...(name !== '' && { name }), ...(cursor !== null && { cursor }) })
    request<PageOf<ChangelogEntry> & { demo: boolean }>('GET', `/public/blueprints/changelog?${query}`)
      .then((page) => {
        setPages((before) => (cursor === null ? [page] : [...before, page]))
      })
      .catch(setFailed)
  }, [name, cursor])
  const next = pages.at(-1)?.nextCursor ?? null
  return {
    entries: pages.length === 0 ? null : pages.flatMap(({ items }) => items),
    demo: pages[0]?.demo ?? false,
    failed,
    older:
      next === null
        ? null
        : () => {
            setCursor(next)
          },
  }
}
