import { useState, type ReactNode } from 'react'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import type { Me } from '@blaupause/contract/identity'
import type { BlueprintMove } from '@blaupause/domain/blueprints'
import { useSay } from '../i18n/use-say.js'
import { SignPanel } from '../blueprints/sign-panel.js'
import { MoveForm, type FormMove } from './move-form.js'
import { movesOf, primaryMove } from './moves-of.js'

const quiet = ['submit', 'prolong', 'close', 'refuse', 'recall'] as const
const label: Partial<Record<BlueprintMove, string>> = { sign: 'blueprints.sign' }

/** Which move was opened; the buttons stand in the head, its form below. */
export function useAgreementMoves(view: BlueprintView, me: Me) {
  const [open, setOpen] = useState<BlueprintMove | null>(null)
  const moves = movesOf(me.actor, view, me.today)
  const current = open !== null && moves.has(open) ? open : null
  return { moves, primary: primaryMove(moves, view.state), open: current, setOpen }
}

type Moves = ReturnType<typeof useAgreementMoves>

/** One filled button for what this reader is next to do, the others in words. */
export function AgreementButtons({ moves, primary, open, setOpen }: Moves): ReactNode {
  const { t } = useSay()
  const others = quiet.filter((move) => move !== primary && moves.has(move))
  const say = (move: BlueprintMove): string => t(label[move] ?? `agreement.${move}.open`)
  if (open !== null) return null
  return (
    <>
      {primary !== null && (
        <button
          type="button"
          className="btn btn--primary"
          onClick={() => {
            setOpen(primary)
          }}
        >
          {say(primary)}
        </button>
      )}
      {others.length > 0 && (
        <div className="btns">
          {others.map((move) => (
            <button
              key={move}
              type="button"
              className="btn btn--text"
              onClick={() => {
                setOpen(move)
              }}
            >
              {say(move)}
            </button>
          ))}
        </div>
      )}
    </>
  )
}

/** The form or panel of the opened move. */
export function AgreementForm({ view, me, open, setOpen }: Moves & { view: BlueprintView; me: Me }): ReactNode {
  const close = (): void => {
    setOpen(null)
  }
  if (open === null) return null
  if (open === 'approve' || open === 'sign') return <SignPanel key={open} view={view} actor={me.actor} step={open} onClose={close} />
  return <MoveForm key={open} view={view} move={open as FormMove} today={me.today} onClose={close} />
}
