import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { RecipientView } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'

/** That a body exists no more, since when, and which one has taken it in. */
export function EndedSaid({ ended: { on, successor, successorKey } }: { ended: NonNullable<RecipientView['ended']> }): ReactNode {
  const { t, format } = useSay()
  return (
    <>
      {t('awarding.outreach.ended', { on: format.date(on) })}{' '}
      {successorKey === null ? t('awarding.outreach.no_successor') : <Link to={`/titelstand/${successorKey}`}>{successor}</Link>}.
    </>
  )
}
