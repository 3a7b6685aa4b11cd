import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { useSay } from '../i18n/use-say.js'

/** One line with the number of open contradictions of a programme and the way to them; nothing where there is none. */
export function ContradictionCount({ programme }: { programme: string }): ReactNode {
  const { t } = useSay()
  const filter = { programme, contradiction: 'open' }
  const { total } = useGetList<RolloutRow>(
    'rollouts',
    { filter, pagination: { page: 1, perPage: 1 }, sort: { field: 'behoerde', order: 'ASC' } },
    { retry: false },
  )
  if (!total) return null
  return (
    <p className="refusal">
      <Link to={`/rollouts?filter=${encodeURIComponent(JSON.stringify(filter))}`}>{t('tech.seen.lage', { smart_count: total })}</Link>
    </p>
  )
}
