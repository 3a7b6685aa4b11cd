import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { RoleSelect } from '../identity/role-select.js'
import { ProgrammeSelect } from '../programme/programme-select.js'
import { SearchField } from '../search/search-field.js'
import { Brand } from './brand.js'
import { LanguageSwitch } from './language-switch.js'

export function Header({ me }: { me: Me | undefined }): ReactNode {
  const { t } = useSay()
  // A maker or provider sees what lies with it, operators no business data: there is nothing to look for and no programme to choose.
  const searches = me?.actor.role !== 'dienstleister' && me?.actor.role !== 'betrieb'
  return (
    <header className="head">
      <Brand />
      {me && me.actor.role !== 'kommune' && searches && <ProgrammeSelect me={me} />}
      {searches && <SearchField />}
      <div className="end">
        {me?.demo && <span className="tag demo">{t('shell.demo')}</span>}
        <LanguageSwitch />
        {me && <RoleSelect me={me} className="role" />}
        {searches && (
          <Link className="phone-icon" to="/suche" aria-label={t('search.open')}>
            <span className="icon search-icon" aria-hidden="true" />
          </Link>
        )}
      </div>
    </header>
  )
}
