import { useEffect } from 'react'
import { useInfiniteGetList } from 'react-admin'
import type { ItemView } from '@blaupause/contract/rollouts'

/** The longest page of a list. */
const PAGE = 200

/**
 * All the small ones of a step, page by page as the list allows; `undefined` until the last one is there, because ticking
 * half of them unseen would be worse than waiting.
 */
export function useItems(milestone: string): readonly ItemView[] | undefined {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteGetList<ItemView & { id: string }>(
    `milestones/${milestone}/items`,
    { pagination: { page: 1, perPage: PAGE } },
    { retry: false },
  )
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return data === undefined || hasNextPage ? undefined : data.pages.flatMap((page) => page.data)
}
