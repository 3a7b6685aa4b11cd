import type { Role } from '@blaupause/domain/identity'
import type { Notification } from '@blaupause/contract/notifications'

/** Where an entry is dealt with: at its step; a maker does so at its blocker. */
export function placeOf({ rollout, step, blocker }: Notification, role: Role): string {
  if (role === 'dienstleister' && blocker !== null) return `/blocker/${blocker.id}`
  return `/rollouts/${rollout.id}${step && step.position !== null ? `#schritt-${step.position}` : ''}`
}
