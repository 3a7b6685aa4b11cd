import type { Actor } from '../identity/index.js'

/** The Land that grants the title takes in what the portal shows. */
export function canImportProcedures(actor: Actor, land: string): boolean {
  return actor.role === 'land' && actor.land === land
}

/** The Land reads the count of all, a Kommune its own; the public sees titles, not counts of those below the line. */
export function canReadCount(actor: Actor, { land, body }: { readonly land: string; readonly body: string }): boolean {
  return ((actor.role === 'land' || actor.role === 'pruefung') && actor.land === land) || (actor.role === 'kommune' && actor.traeger.includes(body))
}

/** A Kommune enters its own procedures by hand until the portal shows them. */
export function canEnterProcedure(actor: Actor, { body }: { readonly body: string }): boolean {
  return actor.role === 'kommune' && actor.traeger[0] === body
}

/** A Kommune applies for itself, answers, reads the preview and speaks in a hearing: its own staff, nobody on its behalf. */
export function canApply(actor: Actor, { body }: { readonly body: string }): boolean {
  return actor.role === 'kommune' && actor.traeger[0] === body
}

/** The Land that grants the title reviews, proposes and, as a second person, decides. */
export function canReview(actor: Actor, { land }: { readonly land: string }): boolean {
  return actor.role === 'land' && actor.land === land
}

/** An application is read by the body, by the Land that decides, and by the audit office. */
export function canReadApplication(actor: Actor, { land, body }: { readonly land: string; readonly body: string }): boolean {
  return canApply(actor, { body }) || ((actor.role === 'land' || actor.role === 'pruefung') && actor.land === land)
}

/** The Land orders the signs of its titles. */
export function canOrderSigns(actor: Actor): boolean {
  return actor.role === 'land' && actor.land !== null
}
