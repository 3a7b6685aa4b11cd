import { useEffect, useSyncExternalStore, type ReactNode } from 'react'
import { sentenceOf } from '../../data/http.js'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { currentNoted, forgetNoted, onNotedChange } from './notice-store.js'

/** "Notiert: …" with the way back, for five minutes. */
export function Notice(): ReactNode {
  const { t, language } = useSay()
  const last = useSyncExternalStore(onNotedChange, currentNoted)
  const command = useCommand(t('action.undo'))
  useEffect(() => {
    if (!last) return undefined
    const timer = setTimeout(forgetNoted, Math.max(0, last.until - Date.now()))
    return () => {
      clearTimeout(timer)
    }
  }, [last])
  const { undo } = last ?? {}
  const takeBack = async (): Promise<void> => {
    if (undo && (await command.send(undo.path, undo.body)) !== null) forgetNoted()
  }
  return (
    <div role="status">
      {last && (
        <div className="done">
          <p>
            <b>{t('action.noted')}</b> {last.sentence} {command.refused && <span className="refusal">{sentenceOf(command.refused, language)}</span>}
          </p>
          {undo && (
            <button
              type="button"
              className="btn btn--text"
              disabled={command.busy}
              onClick={() => {
                void takeBack()
              }}
            >
              {t('action.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
