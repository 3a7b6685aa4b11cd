import { useGetOne } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'

/** Who is signed in, the day by the server, and whether deadlines run. Asked again every half minute. */
export function useMe(): { me: Me | undefined; error: unknown } {
  const { data, error } = useGetOne<Me & { id: string }>('me', { id: 'me' }, { refetchInterval: 30_000, retry: false })
  return { me: data, error }
}
