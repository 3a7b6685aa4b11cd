import type { ReactNode } from 'react'
import type { CommandState } from '../../data/use-command.js'
import { sentenceOf } from '../../data/http.js'
import { useSay } from '../../i18n/use-say.js'

/** What became of the last attempt: refused with its reason, or kept on this device until the network is back. */
export function Outcome({ command, invalid }: { command: CommandState; invalid?: string | null }): ReactNode {
  const { t, language } = useSay()
  const refusal = invalid ?? (command.refused ? (sentenceOf(command.refused, language) ?? t('failure.refused')) : null)
  return (
    <>
      {refusal !== null && (
        <p role="alert" className="refusal">
          {refusal}
        </p>
      )}
      {command.queued && (
        <p role="status" className="source">
          {t('later.kept')}
        </p>
      )}
    </>
  )
}
