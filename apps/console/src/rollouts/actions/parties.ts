import type { MilestoneView } from '@blaupause/contract/rollouts'
import { parties } from '@blaupause/domain/rollouts'

/** Whom else a step may wait on besides those its plan expects: everybody but its owner. A maker is named freely ("Hersteller A"). */
export function otherParties({ owner, waitsOn }: Pick<MilestoneView, 'owner' | 'waitsOn'>): string[] {
  return parties.filter((party) => party !== owner && !waitsOn.includes(party))
}
