import type { Actor } from '../identity/index.js'

/** Only the Land itself decides by which rules it works. */
export function canEditLandProfile(actor: Actor, land: string): boolean {
  return actor.role === 'land' && actor.land === land
}
