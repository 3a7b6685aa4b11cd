import { useId, type ReactNode } from 'react'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'

const TYPES = { none: 'text', document: 'text', identifier: 'text', date: 'date', url: 'url' } as const

/** What shows that the step is done: an order number, a DestinationID, an expiry date, an address. It may follow later. */
export function EvidenceField({ milestone, value, onChange }: { milestone: MilestoneView; value: string; onChange: (value: string) => void }): ReactNode {
  const { t, text } = useSay()
  const id = useId()
  return (
    <label htmlFor={id}>
      {text(milestone.proofLabel) || t('form.evidence')} <small className="muted">{t('form.may_follow')}</small>
      <input
        id={id}
        type={TYPES[milestone.proof]}
        maxLength={500}
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
    </label>
  )
}
