import type { Actor } from '../identity/index.js'
import { isEditable } from './blueprint-states.js'

/** What a blueprint or an import belongs to, as far as permission depends on it. */
export type BlueprintScope = { readonly land: string; readonly programme: string }

/** The Land and the Bund of a programme make and change drafts from its experience. */
export function canDeriveBlueprint(actor: Actor, { land, programme }: BlueprintScope): boolean {
  return (actor.role === 'land' && actor.land === land) || (actor.role === 'bund' && actor.programmes.includes(programme))
}

/** Whoever may derive writes a draft, together with the other partner, until signing begins. */
export function canEditDraft(actor: Actor, blueprint: BlueprintScope & { readonly state: string }): boolean {
  return canDeriveBlueprint(actor, blueprint) && isEditable(blueprint.state)
}

/** Whoever made a draft leads it on its way: hearing, answers, signing, and back. */
export function canLeadAgreement(actor: Actor, scope: BlueprintScope): boolean {
  return canDeriveBlueprint(actor, scope)
}

/** Who may derive may approve and sign, for the organisation that the draft names as signer; whose turn it is is a rule of the verb. */
export function canSignBlueprint(actor: Actor, scope: BlueprintScope, signers: readonly { readonly partner: string }[]): boolean {
  return canDeriveBlueprint(actor, scope) && signers.some(({ partner }) => partner === actor.organisation.id)
}

/** Whoever signed a blueprint may ask to discourage or withdraw it; that another person confirms is a rule of the verb. */
export function canRetireBlueprint(actor: Actor, scope: BlueprintScope, signers: readonly { readonly partner: string }[]): boolean {
  return canSignBlueprint(actor, scope, signers)
}

/** Who is heard: whoever may read the draft and is no mere reader. */
export function canCommentBlueprint({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'kommune' || role === 'land' || role === 'bund' || role === 'rollin'
}

/** Whoever has an inbox may be told of new versions, and that one is discouraged or withdrawn. */
export function canSubscribe({ role }: Pick<Actor, 'role'>): boolean {
  return canCommentBlueprint({ role }) || role === 'dienstleister'
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

/** What a Land does otherwise than a blueprint says is decided by the Land itself. */
export function canChangeLocally(actor: Actor, land: string): boolean {
  return actor.role === 'land' && actor.land === land
}
