import type { Actor } from '../identity/index.js'

/** The Land of the programme, or the roll-in team that works in it, makes the rollouts that follow from its commitments. */
export function canProposeRollouts(actor: Actor, programme: { readonly id: string; readonly land: string }): boolean {
  return (actor.role === 'land' && actor.land === programme.land) || (actor.role === 'rollin' && actor.programmes.includes(programme.id))
}
