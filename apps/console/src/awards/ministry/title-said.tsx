import type { ReactNode } from 'react'
import type { CeremonyCandidate } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'

/** Since when, how many, and who says so where it was not given here. */
export function TitleSaid({ one: { since, counted, source } }: { one: CeremonyCandidate }): ReactNode {
  const { t, format } = useSay()
  return (
    <small>
      {t('awarding.ceremony.since', { on: since.length === 10 ? format.date(since) : since.split('-').reverse().join('.') })}
      {counted !== null && `, ${t('awarding.ceremony.procedures', { smart_count: counted, n: format.number(counted) })}`}
      {source !== null && `, ${t('awarding.ceremony.by_report')}`}
    </small>
  )
}
