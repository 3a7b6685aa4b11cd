import { canReadCoverage } from '@blaupause/domain/coverage'
import type { Role } from '@blaupause/domain/identity'
import { hasInbox } from '@blaupause/domain/notifications'

export type Entry = { readonly path: string; readonly label: string; readonly phone: boolean }

const tasks = { path: '/aufgaben', label: 'nav.tasks', phone: true }
const inbox = (phone: boolean): Entry => ({ path: '/eingang', label: 'nav.inbox', phone })

/** What the navigation offers a role. A Kommune has no "more": on a phone it reaches the findings and the programme from its tasks. */
export function entriesFor(role: Role): readonly Entry[] {
  if (role === 'betrieb' || role === 'guest') return []
  if (role === 'dienstleister') return [{ path: '/blocker', label: 'nav.blockers', phone: true }, inbox(true)]
  if (role === 'kommune') return [tasks, inbox(true), { path: '/rollouts', label: 'nav.connections', phone: true }, { path: '/workshops', label: 'nav.workshops', phone: true }, { path: '/befunde', label: 'nav.findings', phone: false }, { path: '/leitfaden', label: 'leitfaden.title', phone: true }, { path: '/programm', label: 'nav.programmes', phone: false }]
  return [
    { path: '/lage', label: 'nav.lage', phone: true },
    tasks,
    ...(hasInbox({ role }) ? [inbox(false)] : []),
    { path: '/rollouts', label: 'nav.rollouts', phone: true },
    { path: '/blocker', label: 'nav.blockers', phone: false },
    ...(canReadCoverage({ role }) ? [{ path: '/abdeckung', label: 'coverage.title', phone: false }] : []),
    { path: '/workshops', label: 'nav.workshops', phone: false },
    { path: '/befunde', label: 'nav.findings', phone: false },
    { path: '/kriterien', label: 'nav.criteria', phone: false },
    { path: '/bewertungen', label: 'assessments.title', phone: false },
    { path: '/blaupausen', label: 'nav.blueprints', phone: true },
    { path: '/programm', label: 'nav.programmes', phone: false },
    { path: '/behoerden', label: 'nav.authorities', phone: false },
    ...(role === 'land' ? [{ path: '/landesprofil', label: 'landprofile.title', phone: false }, { path: '/beauftragungen', label: 'beauftragungen.title', phone: false }] : []),
  ]
}

/** Where a role begins its day. */
export function startOf(role: Role): string {
  if (role === 'kommune') return '/aufgaben'
  if (role === 'dienstleister') return '/blocker'
  return role === 'betrieb' ? '/mehr' : '/lage'
}

export function needsMore(role: Role): boolean {
  return role !== 'kommune' && role !== 'betrieb' && role !== 'dienstleister'
}
