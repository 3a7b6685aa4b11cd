import { useEffect, useSyncExternalStore, type ReactNode } from 'react'
import { useNotify, useRefresh } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import { sentenceOf } from '../data/http.js'
import { flushLater, laterList, onLaterChange } from '../data/later-queue.js'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'

const EVERY = 15_000

/** What waits on this device for the network, and its sending. */
export function LaterBanner({ me }: { me: Me | undefined }): ReactNode {
  const { t, language } = useSay()
  const notify = useNotify()
  const refresh = useRefresh()
  const waiting = useSyncExternalStore(onLaterChange, laterList).filter((entry) => entry.subject === me?.actor.subject)
  const subject = me?.actor.subject
  const count = waiting.length

  useEffect(() => {
    if (subject === undefined || count === 0) return undefined
    const flush = async (): Promise<void> => {
      const { sent, refused } = await flushLater(subject)
      for (const { entry, error } of refused)
        notify(`${entry.label}: ${sentenceOf(error, language) ?? t('failure.refused')}`, { type: 'warning', autoHideDuration: null })
      if (sent.length > 0) notify('later.sent', { type: 'success', messageArgs: { smart_count: sent.length } })
      if (sent.length + refused.length > 0) refresh()
    }
    const timer = setInterval(() => {
      void flush()
    }, EVERY)
    const online = (): void => {
      void flush()
    }
    addEventListener('online', online)
    void flush()
    return () => {
      clearInterval(timer)
      removeEventListener('online', online)
    }
  }, [subject, count]) // eslint-disable-line react-hooks/exhaustive-deps -- notify, refresh and t change with every render

  if (count === 0) return null
  return (
    <div className="off" role="status">
      <Mark state="nicht" />
      <div>
        <p>
          <b>{t('later.title')}</b> {t('later.waiting', { smart_count: count })}
        </p>
        <ul>
          {waiting.map((entry) => (
            <li key={entry.key}>{entry.label}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
