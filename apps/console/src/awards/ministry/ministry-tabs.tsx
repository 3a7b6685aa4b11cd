import type { ReactNode } from 'react'
import { NavLink } from 'react-router-dom'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'

const tabs = [
  ['/titel', 'queue'],
  ['/titel/trichter', 'funnel'],
  ['/titel/kommunen', 'bodies'],
  ['/titel/portalzahlen', 'figures'],
  ['/titel/ansprache', 'outreach'],
  ['/titel/feier', 'ceremonies'],
  ['/titel/schilder', 'signs'],
  ['/titel/veroeffentlichung', 'published'],
  ['/titel/regeln', 'rules'],
] as const

/** The rooms of the office that grants the title; none while its Land grants none. */
export function MinistryTabs(): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  if (!me?.award) return null
  return (
    <nav className="tabs" aria-label={t('awarding.tabs', { award: text(me.award.title) })}>
      <ul>
        {tabs.map(([path, name]) => (
          <li key={path}>
            <NavLink end to={path}>
              {t(`awarding.tab.${name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
