import type { ReactNode } from 'react'
import { NavLink } from 'react-router-dom'
import { useSay } from '../../i18n/use-say.js'

const tabs = [['/titel', 'queue'], ['/titel/kommunen', 'bodies'], ['/titel/portalzahlen', 'figures'], ['/titel/ansprache', 'outreach'], ['/titel/feier', 'ceremonies'], ['/titel/schilder', 'signs'], ['/titel/veroeffentlichung', 'published']] as const

/** The rooms of the office that grants the title. */
export function MinistryTabs({ award }: { award: string }): ReactNode {
  const { t } = useSay()
  return (
    <nav className="tabs" aria-label={t('awarding.tabs', { award })}>
      <ul>{tabs.map(([path, name]) => <li key={path}><NavLink end to={path}>{t(`awarding.tab.${name}`)}</NavLink></li>)}</ul>
    </nav>
  )
}
