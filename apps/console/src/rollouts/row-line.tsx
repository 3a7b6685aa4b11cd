import type { ReactNode } from 'react'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { useSay } from '../i18n/use-say.js'
import { WorkingDays } from '../marks/working-days.js'

/** The one fact that belongs to a rollout's mark: since when live, which step, on whom it waits, how late, why not. */
export function RowLine({ row }: { row: RolloutRow }): ReactNode {
  const { t, format, party } = useSay()
  const step = row.step ? t('rollout.step_of', { step: row.step.position, total: row.stepsTotal }) : ''
  switch (row.mark) {
    case 'belegt':
      return row.liveConfirmedOn === null ? step : format.date(row.liveConfirmedOn)
    case 'gemeldet':
      return row.liveReportedOn === null ? step : format.date(row.liveReportedOn)
    case 'bestand':
      return t('rollout.before')
    case 'ausnahme':
      return row.exemptKind === null
        ? (row.reason ?? '')
        : `${t(`exemptions.kind.${row.exemptKind}`)}${row.exemptUntil === null ? '' : `, ${t('exemptions.until_short', { on: format.date(row.exemptUntil) })}`}`
    case 'wartet':
      return (
        <>
          {row.waitingDays !== null && row.waitingDays > 0 ? <WorkingDays days={row.waitingDays} /> : t('rollout.since_today')}
          {row.waitingOn !== null && `, ${party(row.waitingOrganisation ?? row.waitingOn)}`}
        </>
      )
    case 'ueberfaellig':
      return (
        <>
          {row.overdueDays !== null && (
            <>
              <WorkingDays days={row.overdueDays} />,{' '}
            </>
          )}
          {step}
        </>
      )
    case 'laeuft':
      return step
    case 'nicht':
      return row.startedOn === null ? t('rollout.start_open') : t('rollout.start_on', { on: format.short(row.startedOn) })
  }
}
