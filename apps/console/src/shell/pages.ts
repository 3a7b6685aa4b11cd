import { canReadCoverage } from '@blaupause/domain/coverage'
import type { Role } from '@blaupause/domain/identity'
import { hasInbox } from '@blaupause/domain/notifications'

export type Entry = { readonly path: string; readonly label: string; readonly phone: boolean }

/** What a Land grants comes with who is signed in. */
const grantsAward = (land: string | null) => land === 'BY'

const tasks = { path: '/aufgaben', label: 'nav.tasks', phone: true }
const inbox = (phone: boolean): Entry => ({ path: '/eingang', label: 'nav.inbox', phone })

/** What the navigation offers a role. A Kommune has four and "more", where the rest of its pages are. */
export function entriesFor({ role, land }: { readonly role: Role; readonly land: string | null }): readonly Entry[] {
  if (role === 'betrieb' || role === 'guest') return []
  if (role === 'dienstleister') return [{ path: '/blocker', label: 'nav.blockers', phone: true }, inbox(true)]
  if (role === 'kommune') return [tasks, inbox(true), { path: '/rollouts', label: 'nav.connections', phone: true }, ...(land === null || grantsAward(land) ? [{ path: '/digitales-amt', label: 'counter.title', phone: true }] : [])]
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
    ...(role === 'land' && grantsAward(land) ? [{ path: '/titel', label: 'awarding.title', phone: false }] : []),
    ...(role === 'land' ? [{ path: '/landesprofil', label: 'landprofile.title', phone: false }, { path: '/beauftragungen', label: 'beauftragungen.title', phone: false }] : []),
  ]
}

/** What stands under "more": what has no place in the bar of a phone, and what a Kommune needs now and then. */
export function furtherFor(actor: { readonly role: Role; readonly land: string | null }): readonly Entry[] {
  if (actor.role !== 'kommune') return entriesFor(actor)
  return [{ path: '/workshops', label: 'nav.workshops', phone: false }, { path: '/leitfaden', label: 'leitfaden.title', phone: false }, { path: '/befunde', label: 'nav.findings', phone: false }, { path: '/programm', label: 'nav.programmes', phone: false }]
}

/** Where a role begins its day. */
export function startOf(role: Role): string {
  if (role === 'kommune') return '/aufgaben'
  if (role === 'dienstleister') return '/blocker'
  return role === 'betrieb' ? '/mehr' : '/lage'
}

export function needsMore(role: Role): boolean {
  return role !== 'betrieb' && role !== 'dienstleister'
}
