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
  return (
    <header className="head">
      <Brand />
      {me && me.actor.role !== 'kommune' && <ProgrammeSelect me={me} />}
      <SearchField />
      <div className="end">
        {me?.demo && <span className="tag demo">{t('shell.demo')}</span>}
        <LanguageSwitch />
        {me && <RoleSelect me={me} className="role" />}
        <Link className="phone-icon" to="/suche" aria-label={t('search.open')}><span className="icon search-icon" aria-hidden="true" /></Link>
      </div>
    </header>
  )
}
