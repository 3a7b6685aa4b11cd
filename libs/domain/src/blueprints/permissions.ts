import type { Actor } from '../identity/index.js'

/** What a blueprint or an import belongs to, as far as permission depends on it. */
export type BlueprintScope = { readonly land: string; readonly programme: string }

/** The Land and the Bund of a programme make and change drafts from its experience. */
export function canDeriveBlueprint(actor: Actor, { land, programme }: BlueprintScope): boolean {
  return (actor.role === 'land' && actor.land === land) || (actor.role === 'bund' && actor.programmes.includes(programme))
}

/** Who may derive may sign, for the organisation that the draft names as signer, once. */
export function canSignBlueprint(actor: Actor, scope: BlueprintScope, signers: readonly { readonly partner: string }[]): boolean {
  return canDeriveBlueprint(actor, scope) && signers.some(({ partner }) => partner === actor.organisation.id)
}

/** A Land takes over a blueprint for itself; that approval needs another person is a rule of the verb. */
export function canImportBlueprint(actor: Actor, land: string): boolean {
  return actor.role === 'land' && actor.land === land
}
