import type { ReactNode } from 'react'
import type { Notification } from '@blaupause/contract/notifications'
import { berlinDay } from '@blaupause/domain/kernel'
import { useSay } from '../i18n/use-say.js'

/** Where an overdue step was passed on: from whom the reader has it, and to whom it went since. */
export function Chain({ entry: { chain } }: { entry: Notification }): ReactNode {
  const { t, format } = useSay()
  if (chain.from === null && chain.to.length === 0) return null
  return (
    <ul className="chain small">
      {chain.from !== null && <li>{t(`inbox.chain.from.${chain.from.who}`, { on: format.date(berlinDay(chain.from.at)) })}</li>}
      {chain.to.map(({ who, at }) => (
        <li key={who}>{t(`inbox.chain.to.${who}`, { on: format.date(berlinDay(at)) })}</li>
      ))}
    </ul>
  )
}
