import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { TitleView } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'

/** What the body got: since when, its sign, and the public page that its signet leads to. */
export function OwnTitle({ body }: { body: string }): ReactNode {
  const { t, format, text } = useSay()
  const { data } = useGetList<TitleView>('titles', { pagination: { page: 1, perPage: 1 }, filter: { body } }, { retry: false })
  const title = data?.[0]
  if (!title) return null
  return (
    <div className="panel">
      <p><b>{text(title.title)}</b> {t('counter.since', { on: format.date(title.since) })}</p>
      {title.sign && <p className="small">{t('counter.sign', { state: t(`counter.sign_state.${title.sign.state}`), on: format.date(title.sign.changedOn) })}</p>}
    </div>
  )
}
