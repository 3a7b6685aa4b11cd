import type { Role } from '@blaupause/domain/identity'
import type { Notification } from '@blaupause/contract/notifications'

/** The page of each kind of subject that is no rollout. */
const pages: Record<NonNullable<Notification['subject']>['kind'], string> = { workshop: '/workshops', assessment: '/bewertungen', 'blueprint-import': '/blaupausen/import', wave: '/wellen' }

/** Where an entry is dealt with: at its step, or on the page of its subject; a maker deals with a step at its blocker; an authority that has ended, at the head of its rollout. */
export function placeOf({ kind, rollout, step, blocker, subject }: Notification, role: Role): string {
  if (subject !== null) return `${pages[subject.kind]}${subject.id === null ? '' : `/${subject.id}`}${subject.detail === null ? '' : `#${subject.detail.id}`}`
  if (role === 'dienstleister' && blocker !== null) return `/blocker/${blocker.id}`
  if (kind === 'authority-ended') return `/rollouts/${rollout?.id}`
  return `/rollouts/${rollout?.id}${step && step.position !== null ? `#schritt-${step.position}` : ''}`
}
