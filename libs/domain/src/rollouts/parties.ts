/**
 * Whom a step can wait on: the roles of a blueprint, frozen ids. `rollin-team` is the contractor that connects many
 * authorities. A party that is none of them (a maker named freely) is `andere`.
 */
export const parties = ['kommune', 'land', 'it-dienstleister', 'fachverfahren-hersteller', 'dvdv-stelle', 'rollin-team', 'datenschutz', 'bund'] as const
export type Party = (typeof parties)[number] | 'andere'

/** The kind of party and the organisation behind it; a name that is no known role is an organisation of its own. */
export function partyOf(on: string, organisation: string | null): { readonly party: Party; readonly organisation: string | null } {
  const known = parties.find((party) => party === on)
  return known ? { party: known, organisation } : { party: 'andere', organisation: organisation ?? on }
}
