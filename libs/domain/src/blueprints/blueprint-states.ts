import { require } from '../kernel/index.js'

/** What is published, and may be discouraged (`deprecated`: still to be had, with a warning) or taken back (`withdrawn`: nobody begins with it any more). */
export const publishedStates = ['published', 'deprecated', 'withdrawn'] as const
/** `starter` ships with the product and takes no part. */
export const blueprintStates = ['starter', 'draft', 'consultation', 'signing', ...publishedStates] as const
export type BlueprintState = (typeof blueprintStates)[number]

/** From where to where, by whom (`publisher`: the Land and the Bund of the programme; `signer`: those whom it names), and whether it takes a reason. */
type Move = { readonly from: readonly BlueprintState[]; readonly to: readonly BlueprintState[]; readonly by: 'publisher' | 'signer'; readonly reason: boolean }

/**
 * The course of a blueprint: Entwurf, Anhörung, Mitzeichnung, veröffentlicht. Guards, screen and documentation read this
 * table. `submit` from a draft that was not heard takes a reason too; `sign` publishes with the last signature.
 */
export const blueprintMoves = {
  consult: { from: ['draft'], to: ['consultation'], by: 'publisher', reason: false },
  prolong: { from: ['consultation'], to: ['consultation'], by: 'publisher', reason: true },
  close: { from: ['consultation'], to: ['consultation'], by: 'publisher', reason: true },
  submit: { from: ['draft', 'consultation'], to: ['signing'], by: 'publisher', reason: false },
  recall: { from: ['consultation', 'signing'], to: ['draft'], by: 'publisher', reason: true },
  approve: { from: ['signing'], to: ['signing'], by: 'signer', reason: false },
  sign: { from: ['signing'], to: ['signing', 'published'], by: 'signer', reason: false },
  refuse: { from: ['signing'], to: ['draft'], by: 'signer', reason: true },
  deprecate: { from: ['published'], to: ['deprecated'], by: 'signer', reason: true },
  reinstate: { from: ['deprecated'], to: ['published'], by: 'signer', reason: false },
  withdraw: { from: ['published', 'deprecated'], to: ['withdrawn'], by: 'signer', reason: true },
} as const satisfies Readonly<Record<string, Move>>
export type BlueprintMove = keyof typeof blueprintMoves

/** Whether a blueprint in this state may take this move at all. */
export function mayMove(move: BlueprintMove, state: string): boolean {
  return (blueprintMoves[move].from as readonly string[]).includes(state)
}

/** Refuses a move that this state does not know (`blueprint.state`). */
export function requireMove(move: BlueprintMove, state: string): void {
  require(mayMove(move, state), 'blueprint.state', { state })
}

/** Content may change until signing begins; from then on the digest is fixed. */
export function isEditable(state: string): boolean {
  return state === 'draft' || state === 'consultation'
}
