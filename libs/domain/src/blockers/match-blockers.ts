import type { Blocker } from './blocker.js'

/** Why an open blocker may be the same as the one somebody is about to open. */
export type MatchReason = 'owner' | 'party' | 'step' | 'onlinedienst' | 'fachverfahren' | 'text'

/** What is known about a blocker before it is opened. */
export type BlockerDraft = Pick<Blocker, 'party' | 'ownerName' | 'stepId' | 'onlinedienst' | 'fachverfahren'>

/** A shared organisation or Fachverfahren says most; a step is shared by everybody who connects. */
const weights: Readonly<Record<MatchReason, number>> = { fachverfahren: 4, owner: 4, text: 3, onlinedienst: 2, step: 2, party: 1 }
/** At least two weighty things in common: the same owner with the same step, or the same step, service and party. */
const ENOUGH = 5

/** What `open` has in common with `draft`; `similarText`: the full-text search of the database found shared words. */
function matchReasons(draft: BlockerDraft, open: BlockerDraft, similarText: boolean): MatchReason[] {
  const same = (field: keyof BlockerDraft) => draft[field] !== null && draft[field] === open[field]
  const reasons: [MatchReason, boolean][] = [
    ['owner', same('ownerName')],
    ['fachverfahren', same('fachverfahren')],
    ['party', same('party')],
    ['step', same('stepId')],
    ['onlinedienst', same('onlinedienst')],
    ['text', similarText],
  ]
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason)
}

/** Open blockers worth offering, the most alike first. Of another kind of party, or of a maker named differently, none is ever the same. */
export function rankMatches<T extends BlockerDraft>(
  draft: BlockerDraft,
  open: readonly (T & { readonly similarText: boolean })[],
): { readonly blocker: T; readonly reasons: MatchReason[] }[] {
  return open
    .filter((other) => other.party === draft.party && (draft.ownerName === null || other.ownerName === null || draft.ownerName === other.ownerName))
    .map((blocker) => ({ blocker, reasons: matchReasons(draft, blocker, blocker.similarText) }))
    .filter(({ reasons }) => weight(reasons) >= ENOUGH)
    .sort((a, b) => weight(b.reasons) - weight(a.reasons))
}

function weight(reasons: readonly MatchReason[]): number {
  return reasons.reduce((sum, reason) => sum + weights[reason], 0)
}
