import type { Actor } from '../identity/index.js'

/** The Land plans and starts its waves, and decides at their gates. */
export function canRunWaves(actor: Actor, land: string): boolean {
  return actor.role === 'land' && actor.land === land
}

/** Who reads how the rings stand. A Kommune sees its own start day only. */
export function canReadWaves(actor: Pick<Actor, 'role'>): boolean {
  return ['bund', 'land', 'rollin', 'pruefung', 'system'].includes(actor.role)
}
