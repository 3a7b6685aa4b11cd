import type { MilestoneView } from '@blaupause/contract/rollouts'
import { parties } from '@blaupause/domain/rollouts'

/** Parties outside: whoever reports for them may say that it lies with them. */
const outside: readonly string[] = ['it-dienstleister', 'fachverfahren-hersteller', 'dvdv-stelle', 'datenschutz']

/** Whom a step waits on most likely: the party outside that carries it out, then those its plan expects. */
export function likelyParties({ owner, waitsOn }: Pick<MilestoneView, 'owner' | 'waitsOn'>): string[] {
  return [...new Set([...(outside.includes(owner) ? [owner] : []), ...waitsOn])]
}

/** Whom else a step may wait on besides those its plan expects: everybody but its owner. A maker is named freely ("Hersteller A"). */
export function otherParties({ owner, waitsOn }: Pick<MilestoneView, 'owner' | 'waitsOn'>): string[] {
  return parties.filter((party) => party !== owner && !waitsOn.includes(party))
}

/** Behind these parties stand many organisations: whose clock runs is known only by its name. */
export function hasManyOrganisations(party: string): boolean {
  return party === 'fachverfahren-hersteller' || party === 'it-dienstleister' || party === 'andere'
}
