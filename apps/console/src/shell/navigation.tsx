import type { ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { NavLink } from 'react-router-dom'
import type { Me } from '@blaupause/contract/identity'
import type { Tasks } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { entriesFor, needsMore } from './pages.js'

export function Navigation({ me }: { me: Me | undefined }): ReactNode {
  const { t, text, format } = useSay()
  const entries = me ? entriesFor(me) : []
  const enabled = entries.length > 0
  const own = enabled && me?.actor.role !== 'dienstleister'
  const { data: tasks } = useGetOne<Tasks & { id: string }>('tasks', { id: 'me' }, { enabled: own, retry: false })
  const { total } = useGetList('rollouts', { pagination: { page: 1, perPage: 1 }, sort: { field: 'behoerde', order: 'ASC' } }, { enabled: own, retry: false })
  const blocking = entries.some(({ path }) => path === '/blocker')
  const { total: blockers } = useGetList(
    'blockers',
    { pagination: { page: 1, perPage: 1 }, sort: { field: 'weight', order: 'DESC' }, filter: { state: ['open', 'promised'] } },
    { enabled: blocking, retry: false },
  )
  const { total: unread } = useGetList(
    'notifications',
    { pagination: { page: 1, perPage: 1 }, filter: { status: 'unread' } },
    { enabled: entries.some(({ path }) => path === '/eingang'), retry: false, refetchInterval: 60_000 },
  )
  // Nothing new is no number: a nought would only be noise.
  const counts: Record<string, number | undefined> = {
    '/aufgaben': tasks?.total,
    '/rollouts': total,
    '/blocker': blockers,
    '/eingang': unread === 0 ? undefined : unread,
  }
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <ul>
        {entries.map(({ path, label, phone, name }) => {
          const count = counts[path]
          return (
            <li key={path} className={phone ? undefined : 'desk'}>
              <NavLink to={path}>
                <span>{name ? text(name) : t(label)}</span>
                {count !== undefined && (
                  <span className={path === '/eingang' ? 'n new' : 'n'}>
                    {format.number(count)}
                    {path === '/eingang' && <span className="visually-hidden"> {t('inbox.unread')}</span>}
                  </span>
                )}
              </NavLink>
            </li>
          )
        })}
        {me && needsMore(me.actor.role) && (
          <li className={me.actor.role === 'kommune' ? undefined : 'only-phone'}>
            <NavLink to="/mehr">
              <span>{t('nav.more')}</span>
            </NavLink>
          </li>
        )}
      </ul>
    </nav>
  )
}
