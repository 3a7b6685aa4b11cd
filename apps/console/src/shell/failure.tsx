import type { ReactNode } from 'react'
import { HttpError, useRefresh } from 'react-admin'
import { sentenceOf } from '../data/http.js'
import { useSay } from '../i18n/use-say.js'

/** What is, then what can be done: not reachable, not found or not for this reader, refused. */
export function Failure({ error }: { error: unknown }): ReactNode {
  const { t, language } = useSay()
  const refresh = useRefresh()
  const status = error instanceof HttpError ? error.status : 0
  const kind = status === 404 ? 'unknown' : status === 403 ? 'denied' : status === 0 || status >= 500 ? 'unreachable' : 'refused'
  const sentence = sentenceOf(error, language)
  return (
    <div className="empty" role="alert">
      <h1>{t(`failure.${kind}`)}</h1>
      <p>{sentence ?? t(`failure.${kind}_hint`)}</p>
      {kind === 'unreachable' && (
        <div className="btns">
          <button
            type="button"
            className="btn"
            onClick={() => {
              refresh()
            }}
          >
            {t('failure.again')}
          </button>
        </div>
      )}
    </div>
  )
}
