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
