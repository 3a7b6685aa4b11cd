import { useEffect, useState, type ReactNode } from 'react'
import { useNotificationContext, type NotificationPayload } from 'react-admin'
import { useSay, type Values } from '../i18n/use-say.js'

/** How long a notice stays (ms) unless it asks to be closed by hand. */
const STAYS = 6000

/** What `useNotify` says, one after another at the foot of the window; it does not take the focus. */
export function Notices(): ReactNode {
  const { t } = useSay()
  const { notifications, takeNotification } = useNotificationContext()
  const [shown, setShown] = useState<NotificationPayload | null>(null)
  useEffect(() => {
    if (shown === null && notifications.length > 0) setShown(takeNotification() ?? null)
  }, [notifications, shown, takeNotification])
  useEffect(() => {
    const stays = shown?.notificationOptions?.autoHideDuration
    if (shown === null || stays === null) return undefined
    const timer = setTimeout(() => {
      setShown(null)
    }, stays ?? STAYS)
    return () => {
      clearTimeout(timer)
    }
  }, [shown])
  return (
    <div className="notices" role="status">
      {shown && (
        <p className={`notice notice--${shown.type}`}>
          <span>
            {typeof shown.message === 'string'
              ? t(shown.message, { _: shown.message, ...(shown.notificationOptions?.messageArgs as Values | undefined) })
              : shown.message}
          </span>
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              setShown(null)
            }}
          >
            {t('shell.close')}
          </button>
        </p>
      )}
    </div>
  )
}
