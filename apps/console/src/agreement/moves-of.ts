import type { BlueprintView } from '@blaupause/contract/blueprints'
import { blueprintMoves, canLeadAgreement, canSignBlueprint, mayMove, type BlueprintMove } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'

type Seen = Pick<BlueprintView, 'state' | 'land' | 'programme' | 'signers' | 'agreement' | 'problems'>

/** What this reader may do with a blueprint now: by the table of moves, the role, and whose turn it is. */
export function movesOf(actor: Actor, view: Seen, today: string): ReadonlySet<BlueprintMove> {
  const { state, programme, signers, agreement, problems } = view
  const scope = { land: view.land ?? '', programme }
  const { turn, approvedByMe, consultation } = agreement
  const hearing = isHearing(view, today)
  const mine = turn?.partner === actor.organisation.id
  const fits: Partial<Record<BlueprintMove, boolean>> = {
    prolong: consultation !== null,
    close: hearing,
    submit: !hearing && problems.length === 0,
    approve: mine && turn.step === 'approve',
    sign: mine && turn.step === 'sign' && !approvedByMe,
    refuse: mine,
  }
  return new Set(
    (Object.keys(blueprintMoves) as BlueprintMove[]).filter(
      (move) =>
        mayMove(move, state) &&
        (fits[move] ?? true) &&
        (blueprintMoves[move].by === 'publisher' ? canLeadAgreement(actor, scope) : canSignBlueprint(actor, scope, signers)),
    ),
  )
}

/** Whether something can be said at the moment. */
export function isHearing({ state, agreement: { consultation } }: Pick<BlueprintView, 'state' | 'agreement'>, today: string): boolean {
  return state === 'consultation' && consultation !== null && consultation.closed === null && today <= consultation.until
}

/** The one filled button: what this reader is next to do, if anything. */
export function primaryMove(moves: ReadonlySet<BlueprintMove>, state: string): BlueprintMove | null {
  if (state === 'draft') return moves.has('consult') ? 'consult' : null
  return (['approve', 'sign', 'submit'] as const).find((move) => moves.has(move)) ?? null
}
