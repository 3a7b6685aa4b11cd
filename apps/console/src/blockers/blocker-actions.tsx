import { useId, type ReactNode } from 'react'
import type { BlockerView } from '@blaupause/contract/blockers'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { allowedBlockerVerbs, type BlockerAction } from './allowed-blocker-verbs.js'
import { BlockerNoteForm } from './blocker-note-form.js'
import { ChaseForm } from './chase-form.js'
import { PromiseForm } from './promise-form.js'
import { ReasonedForm } from './reasoned-form.js'
import { ShiftPanel } from './shift-panel.js'

type Props = { blocker: BlockerView; me: Me; open: BlockerAction | null; onOpen: (verb: BlockerAction | null) => void }

/** The verbs of one blocker for this reader; one of them is the next, and its form opens below. */
export function BlockerActions({ blocker, me, open, onOpen }: Props): ReactNode {
  const { t } = useSay()
  const id = useId()
  const allowed = allowedBlockerVerbs(me.actor, blocker)
  if (allowed.length === 0) return null
  const next = nextVerb(allowed, blocker, me.actor.role === 'dienstleister')
  const close = (): void => {
    onOpen(null)
  }
  return (
    <div className="blocker-actions">
      <div className="btns">
        {[next, ...allowed.filter((verb) => verb !== next)].map((verb) => (
          <button
            key={verb}
            type="button"
            className={`btn ${verb === next && open === null ? 'btn--primary' : verb === 'note' ? 'btn--text' : ''}`}
            aria-expanded={open === verb}
            {...(open === verb ? { 'aria-controls': id } : {})}
            onClick={() => {
              onOpen(open === verb ? null : verb)
            }}
          >
            {t(`blockers.action.${verb}`)}
          </button>
        ))}
      </div>
      <div id={id}>
        {open === 'chase' && (
          <ChaseForm
            blocker={blocker}
            to={blocker.proposal.to}
            answerBy={blocker.proposal.answerBy}
            names={blocker.affected.filter(({ outcome }) => outcome === null).map(({ behoerde }) => behoerde)}
            onDone={close}
          />
        )}
        {open === 'promise' && <PromiseForm blocker={blocker} me={me} onDone={close} />}
        {open === 'shift' && allowed.includes('shift') && <ShiftPanel blocker={blocker} onDone={close} />}
        {(open === 'solve' || open === 'reopen') && <ReasonedForm key={open} blocker={blocker} verb={open} onDone={close} />}
        {open === 'note' && <BlockerNoteForm blocker={blocker} onDone={close} />}
      </div>
    </div>
  )
}

/** The owner names its day, or solves it once it has; the coordination asks, and once there is a day that the dates have not followed moves them. */
function nextVerb(allowed: readonly BlockerAction[], { promisedOn, shiftPending }: BlockerView, owner: boolean): BlockerAction {
  const promised = promisedOn !== null
  const order: readonly BlockerAction[] = owner
    ? promised
      ? ['solve', 'promise']
      : ['promise', 'solve']
    : promised && shiftPending > 0
      ? ['shift', 'chase', 'solve']
      : ['chase', 'solve']
  return order.find((verb) => allowed.includes(verb)) ?? allowed[0]!
}
