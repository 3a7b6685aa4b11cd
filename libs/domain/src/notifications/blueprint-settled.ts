import { turnOf, type PublicationFacts, type PublicationNotice } from '../blueprints/index.js'
import type { SettledBecause } from './settled-because.js'

/** Why there is nothing left to do about what was said of a blueprint, or `null` while there is. News of an edition stays until read, or until later news. */
export function blueprintSettled(
  { kind, recipient, ref }: Pick<PublicationNotice, 'kind' | 'recipient' | 'ref'>,
  facts: PublicationFacts,
): SettledBecause | null {
  const {
    state,
    agreement: { consultation, signing, asked, returned },
  } = facts
  switch (kind) {
    case 'consultation':
    case 'consultation-ending':
      if (state !== 'consultation' || consultation === null || consultation.closed !== null) return 'passed'
      if (facts.spoke.includes(recipient)) return 'done'
      return consultation.until === ref ? null : 'moved'
    case 'comments-due':
      return state === 'consultation' && facts.openComments > 0 && consultation?.closed?.on === ref ? null : 'done'
    case 'approve':
    case 'sign':
    case 'sign-reminder':
    case 'sign-late': {
      const turn = state === 'signing' ? turnOf(facts.content, facts.agreement, facts.signatures) : null
      return turn !== null && ref === `${turn.step} ${signing?.turnAt ?? ''}` ? null : 'done'
    }
    case 'returned':
      return state === 'draft' && returned?.at === ref ? null : 'done'
    case 'retirement-asked':
      return asked?.id === ref ? null : 'done'
    case 'published':
      return state === 'published' ? null : 'overtaken'
    case 'deprecated':
      return state === 'deprecated' ? null : 'overtaken'
    case 'withdrawn':
    case 'comment-answered':
      return null
  }
}
