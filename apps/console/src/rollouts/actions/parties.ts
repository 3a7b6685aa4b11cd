import type { MilestoneView } from '@blaupause/contract/rollouts'

/** The parties of the blueprint; frozen ids. A maker is named freely ("Hersteller A"). */
export const parties = ['kommune', 'land', 'it-dienstleister', 'fachverfahren-hersteller', 'dvdv-stelle', 'rollin-team', 'datenschutz', 'bund'] as const

/** Whom else a step may wait on besides those its plan expects: everybody but its owner. */
export function otherParties({ owner, waitsOn }: Pick<MilestoneView, 'owner' | 'waitsOn'>): string[] {
  return parties.filter((party) => party !== owner && !waitsOn.includes(party))
}
