import type { Role } from '@blaupause/domain/identity'
import type { Notification } from '@blaupause/contract/notifications'

/** The page of each kind of subject that is no rollout. */
const pages: Record<NonNullable<Notification['subject']>['kind'], string> = {
  workshop: '/workshops',
  assessment: '/bewertungen',
  'blueprint-import': '/blaupausen/import',
  wave: '/wellen',
  blueprint: '/blaupausen',
  award: '/titel/antraege',
  'award-rule': '/titel/regeln',
  campaign: '/titel/ansprache',
}

/** Where an entry is dealt with: at its step, or on the page of its subject; a maker deals with a step at its blocker; an authority that has ended, at the head of its rollout. */
export function placeOf({ kind, rollout, step, blocker, subject }: Notification, role: Role): string {
  if (subject?.kind === 'blueprint') return placeOfBlueprint(kind, subject)
  // A body has one page for its title, whatever is said about it.
  if ((subject?.kind === 'award' || subject?.kind === 'campaign') && role === 'kommune') return '/titelstand'
  // The rules of a Land stand on one page.
  if (subject?.kind === 'award-rule') return pages[subject.kind]
  if (subject !== null) return `${pages[subject.kind]}${subject.id === null ? '' : `/${subject.id}`}${subject.detail === null ? '' : `#${subject.detail.id}`}`
  if (role === 'dienstleister' && blocker !== null) return `/blocker/${blocker.id}`
  if (kind === 'authority-ended') return `/rollouts/${rollout?.id}`
  return `/rollouts/${rollout?.id}${step && step.position !== null ? `#schritt-${step.position}` : ''}`
}

/** An edition has its address by name and version, as its hint names them; what was said about it has a page of its own. */
function placeOfBlueprint(kind: Notification['kind'], { hint, detail }: NonNullable<Notification['subject']>): string {
  if (hint === null) return pages.blueprint
  const page = `${pages.blueprint}/${hint.replace(' ', '/')}`
  return kind === 'blueprint-comments-due' || kind === 'blueprint-comment-answered' ? `${page}/anmerkungen${detail === null ? '' : `#${detail.id}`}` : page
}
