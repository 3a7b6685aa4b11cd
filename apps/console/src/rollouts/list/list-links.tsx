import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Role } from '@blaupause/domain/identity'
import { useSay } from '../../i18n/use-say.js'

/** What belongs to all rollouts together: technology and cost, what was observed, and lists to take over. */
export function ListLinks({ role }: { role: Role }): ReactNode {
  const { t } = useSay()
  const links = [
    ...(role === 'dienstleister'
      ? []
      : ([
          ['/technik', 'proof.tech.title'],
          ['/beobachtungen', 'tech.seen.link'],
        ] as const)),
    ...(role === 'land' || role === 'rollin' ? ([['/bestand', 'bestand.link']] as const) : []),
  ]
  return (
    <ul className="list-links">
      {links.map(([path, label]) => (
        <li key={path}>
          <Link to={path}>{t(label)}</Link>
        </li>
      ))}
    </ul>
  )
}
