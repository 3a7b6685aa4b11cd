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

/** Whoever signed a blueprint may discourage or withdraw it. */
export function canRetireBlueprint(actor: Actor, scope: BlueprintScope, signers: readonly { readonly partner: string }[]): boolean {
  return canSignBlueprint(actor, scope, signers)
}

/** A Land takes over a blueprint for itself; that approval needs another person is a rule of the verb. */
export function canImportBlueprint(actor: Actor, land: string): boolean {
  return actor.role === 'land' && actor.land === land
}

/** The Land and the Bund see which keys count here: those who sign, and those who compare what others signed. */
export function canReadKeys(actor: Actor): boolean {
  return actor.role === 'land' || actor.role === 'bund'
}

/** Of one's own organisation's key one says that another takes its place, or that it counts no more; of a key of others, for the own Land. */
export function canEndKey(actor: Actor, { partner, land }: { readonly partner: string; readonly land: string | null }): boolean {
  return canReadKeys(actor) && (land === null ? actor.organisation.id === partner : actor.role === 'land' && actor.land === land)
}
