import { canReadCoverage } from '@blaupause/domain/coverage'
import type { Role } from '@blaupause/domain/identity'
import { hasInbox } from '@blaupause/domain/notifications'

/** `name`: what a Land calls it itself, instead of a word of the catalogue. */
export type Entry = { readonly path: string; readonly label: string; readonly phone: boolean; readonly name?: Text }

type Text = { readonly de: string; readonly en: string }
/** Who is signed in, and the title that their Land grants, if it does. */
type Reader = { readonly actor: { readonly role: Role }; readonly award: { readonly title: Text } | null }

const tasks = { path: '/aufgaben', label: 'nav.tasks', phone: true }
const inbox = (phone: boolean): Entry => ({ path: '/eingang', label: 'nav.inbox', phone })

/** What the navigation offers a role. A Kommune has four and "more", where the rest of its pages are. */
export function entriesFor({ actor: { role }, award }: Reader): readonly Entry[] {
  if (role === 'betrieb' || role === 'guest') return []
  if (role === 'dienstleister') return [{ path: '/blocker', label: 'nav.blockers', phone: true }, inbox(true)]
  if (role === 'kommune')
    return [
      tasks,
      inbox(true),
      { path: '/rollouts', label: 'nav.connections', phone: true },
      ...(award ? [{ path: '/titelstand', label: 'awarding.title', phone: true, name: award.title }] : []),
    ]
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
    // Without an award it begins with its rules.
    ...(role === 'land'
      ? [
          { path: award ? '/titel' : '/titel/regeln', label: 'awarding.title', phone: false },
          { path: '/landesprofil', label: 'landprofile.title', phone: false },
          { path: '/beauftragungen', label: 'beauftragungen.title', phone: false },
        ]
      : []),
  ]
}

/** What stands under "more": what has no place in the bar of a phone, and what a Kommune needs now and then. */
export function furtherFor(reader: Reader): readonly Entry[] {
  if (reader.actor.role !== 'kommune') return entriesFor(reader)
  return [
    { path: '/workshops', label: 'nav.workshops', phone: false },
    { path: '/leitfaden', label: 'leitfaden.title', phone: false },
    { path: '/befunde', label: 'nav.findings', phone: false },
    { path: '/programm', label: 'nav.programmes', phone: false },
  ]
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
