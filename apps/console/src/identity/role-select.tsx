import { useEffect, useState, type ReactNode } from 'react'
import { useLogout } from 'react-admin'
import type { Me, SignIn } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { currentRole } from './current-role.js'
import { signIn, signInConfig } from './oidc.js'

/** Who one is; with demo roles also the switch to another, without a restart. */
export function RoleSelect({ me, className }: { me: Me; className: string }): ReactNode {
  const { t, language } = useSay()
  const logout = useLogout()
  const [roles, setRoles] = useState<SignIn['roles']>([])
  const role = currentRole() ?? me.actor.subject
  useEffect(() => {
    void signInConfig()
      .then((config) => {
        setRoles(config.roles)
      })
      .catch(() => undefined)
  }, [])
  const known = roles.some(({ id }) => id === role)
  const choose = (value: string): void => {
    if (value === '') void logout()
    else if (value !== 'self') void signIn({ role: value, again: true })
  }
  return (
    <label className={className}>
      <span className="visually-hidden">{t('identity.role')}</span>
      <span className="pick">
        <select
          value={known ? role : 'self'}
          onChange={(event) => {
            choose(event.target.value)
          }}
        >
          {!known && <option value="self">{me.actor.organisation.name}</option>}
          {roles.map(({ id, name, nameEn }) => (
            <option key={id} value={id}>
              {language === 'en' ? nameEn : name}
            </option>
          ))}
          <option value="">{t('identity.sign_out')}</option>
        </select>
      </span>
    </label>
  )
}
