import type { ReactNode } from 'react'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { useSay } from '../i18n/use-say.js'

/** What one must know before the next step: that it came back and why, that the hearing was prolonged or cut short, what was set aside, whose turn it is. */
export function CourseNote({ view, actor }: { view: BlueprintView; actor: Actor }): ReactNode {
  const { t, format } = useSay()
  const { returned, consultation, signing, turn, approvedByMe } = view.agreement
  const lines = [
    ...(returned && view.state === 'draft'
      ? [
          `${t(`agreement.returned.${returned.from === 'signing' ? 'signing' : 'consultation'}`, { organisation: returned.organisation, on: format.date(returned.on) })} ${returned.reason}`,
        ]
      : []),
    ...(consultation?.prolonged && view.state === 'consultation'
      ? [t('agreement.prolonged', { on: format.date(consultation.prolonged.on), reason: consultation.prolonged.reason })]
      : []),
    ...(consultation?.closed?.early && view.state === 'consultation'
      ? [t('agreement.early', { on: format.date(consultation.closed.on), reason: consultation.closed.early })]
      : []),
    ...(signing?.unheard && view.state === 'signing' ? [t('agreement.unheard', { reason: signing.unheard })] : []),
    ...(signing?.setAside && view.state === 'signing' ? [t('agreement.set_aside', { reason: signing.setAside })] : []),
    ...(turn && turn.partner === actor.organisation.id && turn.step === 'sign' && approvedByMe
      ? [t('agreement.approve.mine', { organisation: turn.name })]
      : []),
    ...(turn && turn.partner !== actor.organisation.id ? [t(`agreement.waiting.${turn.step}`, { name: turn.name })] : []),
  ]
  if (lines.length === 0) return null
  return (
    <div className="course-note">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
