import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Blueprint } from '@blaupause/domain/blueprints'
import { useSay } from '../i18n/use-say.js'

/** The plan differs by service: one tab each, each with its address. */
export function ServiceTabs({ services, current, base }: { services: Blueprint['services']; current: string; base: string }): ReactNode {
  const { t, text } = useSay()
  if (services.length < 2) return null
  return (
    <nav className="tabs" aria-label={t('blueprints.services')}>
      {services.map(({ id, name }, index) => (
        <Link key={id} to={index === 0 ? base : `${base}?dienst=${id}`} aria-current={id === current ? 'true' : undefined}>
          {text(name)}
        </Link>
      ))}
    </nav>
  )
}
