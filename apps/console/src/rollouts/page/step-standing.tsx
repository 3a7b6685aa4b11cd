import type { ReactNode } from 'react'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'
import { Mark } from '../../marks/mark.js'

/** The last column: what is the matter with a step, or what shows that it is done. */
export function StepStanding({ milestone }: { milestone: MilestoneView }): ReactNode {
  const { t, text, format, party } = useSay()
  const items =
    milestone.itemsTotal > 0
      ? t('step.items_named', {
          done: milestone.itemsDone,
          total: milestone.itemsTotal,
          label: milestone.itemsLabel ? text(milestone.itemsLabel) : t('step.items'),
        })
      : null
  const marked = (sentence: string): ReactNode => (
    <>
      <Mark state={milestone.mark} label={t(`mark.${milestone.mark}`)} />
      <span>{sentence}</span>
    </>
  )
  switch (milestone.mark) {
    case 'ausnahme':
      return marked(milestone.exemptReason ? text(milestone.exemptReason) : t('mark.ausnahme'))
    case 'bestand':
      return marked(t('rollout.before'))
    case 'wartet':
      return marked(
        t('step.waiting', {
          party: milestone.waitingOn === null ? '–' : party(milestone.waitingOrganisation ?? milestone.waitingOn, 'on'),
          since: milestone.waitingSince === null ? '–' : format.short(milestone.waitingSince),
          smart_count: milestone.waitingDays ?? 0,
        }) + (items === null ? '' : `, ${items}`),
      )
    case 'ueberfaellig':
      return marked(t('step.overdue', { smart_count: milestone.overdueDays ?? 0 }) + (items === null ? '' : `, ${items}`))
    case 'laeuft':
      return marked(items ?? t('mark.laeuft'))
    case 'nicht':
      return marked(t('mark.nicht'))
    default:
      return (
        <small>
          {[milestone.evidence !== null && milestone.proof === 'date' ? format.date(milestone.evidence) : milestone.evidence, items]
            .filter((part) => part !== null)
            .join(', ')}
        </small>
      )
  }
}
