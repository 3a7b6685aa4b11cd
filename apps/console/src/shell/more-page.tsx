import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { UpkeepTable } from '../operations/upkeep-table.js'
import { ProgrammeSelect } from '../programme/programme-select.js'
import { furtherFor } from './pages.js'
import { usePageTitle } from './use-page-title.js'

/** Everything that has no place in the bar of a phone. For `betrieb` it is the only page: operators see no business data. */
export function MorePage(): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  usePageTitle(t('nav.more'), me?.demo)
  if (!me) return null
  const entries = furtherFor(me)
  return (
    <>
      <h1>{entries.length === 0 ? t('shell.operator') : t('nav.more')}</h1>
      {entries.length === 0 && <p className="lead-text">{t('shell.operator_hint')}</p>}
      {entries.length > 0 && (
        <ul className="list more-list">
          {entries.map(({ path, label, name }) => (
            <li key={path}>
              <Link to={path}>{name ? text(name) : t(label)}</Link>
            </li>
          ))}
        </ul>
      )}
      {entries.length > 0 && <ProgrammeSelect me={me} />}
      {entries.length === 0 && <UpkeepTable running={me.deadlines.running} />}
    </>
  )
}
