import type { Actor, Role } from '../identity/index.js'
import type { Milestone } from '../rollouts/index.js'

/** Roles that hear from the system; inside a role the row's Land, programme or body decides, for a provider its blockers. */
export const hearing: readonly Role[] = ['bund', 'land', 'rollin', 'kommune', 'dienstleister']

/**
 * Who hears an effect with this `recipient`: roles, never persons. The lead of a body is its own members' business, so
 * both go to the body. A party outside may have no account here: then the Land that coordinates hears the question too.
 */
export function audienceOf(recipient: string, { owner, waitingOn }: Pick<Milestone, 'owner' | 'waitingOn'>): Role[] {
  switch (recipient) {
    case 'land':
      return ['land']
    case 'programme':
      return ['bund']
    case 'waiting-party': {
      const asked = waitingOn === null ? null : roleOfParty(waitingOn)
      return asked === 'dienstleister' ? ['dienstleister', 'land'] : [asked ?? 'land']
    }
    default: {
      const acting = roleOfParty(owner)
      // A body carries out what a maker or provider does for it.
      return [acting === 'dienstleister' ? 'kommune' : acting]
    }
  }
}

/** Whether `actor` has an inbox at all. Auditors only read, operators see no business data. */
export function hasInbox(actor: Pick<Actor, 'role'>): boolean {
  return hearing.includes(actor.role)
}

function roleOfParty(party: string): Role {
  switch (party) {
    case 'kommune':
    case 'land':
    case 'bund':
      return party
    case 'rollin-team':
      return 'rollin'
    default:
      return 'dienstleister'
  }
}
