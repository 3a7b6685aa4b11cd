import type { ReactNode } from 'react'
import type { CatalogueComment } from '@blaupause/contract/criteria'
import { useSay } from '../i18n/use-say.js'

/** What was said of one criterion in the consultation. */
export function Comments({ comments }: { comments: readonly CatalogueComment[] }): ReactNode {
  const { t, format } = useSay()
  if (comments.length === 0) return null
  return (
    <ul className="list comments" aria-label={t('criteria.comments_head')}>
      {comments.map((one) => <li key={one.id}><span className="tag">{t(`criteria.stance.${one.stance}`)}</span> {one.text}<small>{one.organisationName}, {format.date(one.recordedAt.slice(0, 10))}</small></li>)}
    </ul>
  )
}
