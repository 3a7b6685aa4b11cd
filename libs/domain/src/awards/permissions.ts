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

/** A Land enters the rules of its award; whoever proposes does not release, which `releaseAwardRule` sees to. */
export function canProposeAwardRule(actor: Actor): boolean {
  return actor.role === 'land' && actor.land !== null
}

/** Rules that were released are public; what a Land proposes it reads itself, and the audit office with it. */
export function canReadAwardRules(actor: Actor): boolean {
  return (actor.role === 'land' || actor.role === 'pruefung') && actor.land !== null
}

/** A proposal is released in the office that made it: its name and key stand in it. */
export function canReleaseAwardRule(actor: Actor, { land, organisation }: { readonly land: string; readonly organisation: string }): boolean {
  return canWithdrawAwardRule(actor, { land }) && actor.organisation.id === organisation
}

/** Any office of the Land takes a proposal back, also that of one which is no more: it would stand in the way for ever. */
export function canWithdrawAwardRule(actor: Actor, { land }: { readonly land: string }): boolean {
  return canProposeAwardRule(actor) && actor.land === land
}

/** How far each body of a Land is on its way, and what lies with the office that grants the title, is read by the Land and its audit office. */
export function canReadAwarding(actor: Actor): boolean {
  return (actor.role === 'land' || actor.role === 'pruefung') && actor.land !== null
}
