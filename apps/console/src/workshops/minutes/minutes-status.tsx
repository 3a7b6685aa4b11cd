import type { ReactNode } from 'react'
import { sentenceOf } from '../../data/http.js'
import { useSay } from '../../i18n/use-say.js'
import type { Minutes } from './use-minutes.js'

/** Who is writing just now, and whether what one typed is kept. */
export function MinutesStatus({ minutes: { news, writing } }: { minutes: Minutes }): ReactNode {
  const { t, language, format } = useSay()
  const refused = news.refusal ? (sentenceOf(news.refusal, language) ?? t('failure.refused')) : null
  const kept = !news.connected
    ? t('workshops.minutes.offline')
    : news.unsent
      ? t('workshops.minutes.saving')
      : news.savedAt === null
        ? t('workshops.minutes.ready')
        : t('workshops.minutes.saved', { at: format.time(new Date(news.savedAt).toISOString()) })
  return (
    <span className="small muted" role="status">
      {writing.length > 0 && `${t('workshops.minutes.writing', { names: writing.map(({ name }) => name).join(', ') })} `}
      {refused === null ? kept : <span className="refusal">{refused}</span>}
    </span>
  )
}
