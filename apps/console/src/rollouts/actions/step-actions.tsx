import { useId, useState, type ReactNode } from 'react'
import type { Actor } from '@blaupause/domain/identity'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'
import { ShiftForm } from '../../dates/shift-form.js'
import { allowedVerbs, type StepVerb } from './allowed-verbs.js'
import { ConfirmForm } from './confirm-form.js'
import { NoteForm } from './note-form.js'
import { ReasonForm } from './reason-form.js'
import { ReportForm } from './report-form.js'
import { ResumeButton } from './resume-button.js'
import { WaitForm } from './wait-form.js'

export type StepFormProps = { milestone: MilestoneView; actor: Actor; today: string; onDone: () => void }

type Props = {
  milestone: MilestoneView
  actor: Actor
  today: string
  verbs?: readonly StepVerb[]
  primary?: boolean
  opened?: StepVerb | null
  first?: ReactNode
  children?: ReactNode
}

/** The buttons of one step for this reader, and the form of the one that was pressed, inline below them. `first`: what one should press before any of them. */
export function StepActions({ milestone, actor, today, verbs, primary = false, opened = null, first, children }: Props): ReactNode {
  const { t } = useSay()
  const id = useId()
  const [open, setOpen] = useState<StepVerb | null>(opened)
  const allowed = allowedVerbs(actor, milestone).filter(
    (verb) => (verbs?.includes(verb) ?? true) && (verb !== 'object' || milestone.objectUntil === null || today <= milestone.objectUntil),
  )
  const props: StepFormProps = {
    milestone,
    actor,
    today,
    onDone: () => {
      setOpen(null)
    },
  }
  if (allowed.length === 0)
    return first || children ? (
      <div className="btns">
        {first}
        {children}
      </div>
    ) : null
  return (
    <>
      <div className="btns">
        {first}
        {allowed.map((verb, at) =>
          verb === 'resume' ? (
            <ResumeButton key={verb} milestone={milestone} />
          ) : (
            <button
              key={verb}
              type="button"
              aria-expanded={open === verb}
              {...(open === verb ? { 'aria-controls': id } : {})}
              className={`btn ${primary && at === 0 ? 'btn--primary' : verb === 'note' || verb === 'correct' || verb === 'shift' ? 'btn--text' : ''}`}
              onClick={() => {
                setOpen(open === verb ? null : verb)
              }}
            >
              {t(`action.${verb}`)}
            </button>
          ),
        )}
        {children}
      </div>
      <div id={id}>
        {open === 'report' && <ReportForm {...props} />}
        {open === 'wait' && <WaitForm {...props} />}
        {open === 'confirm' && <ConfirmForm {...props} />}
        {(open === 'return' || open === 'correct' || open === 'object') && <ReasonForm key={open} {...props} verb={open} />}
        {open === 'shift' && <ShiftForm {...props} />}
        {open === 'note' && <NoteForm {...props} />}
      </div>
    </>
  )
}
