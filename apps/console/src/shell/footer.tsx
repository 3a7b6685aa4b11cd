import type { ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { RoleSelect } from '../identity/role-select.js'
import { useAppearance, type Appearance } from '../theme/use-appearance.js'

export function Footer({ me }: { me: Me }): ReactNode {
  const { t, format } = useSay()
  const [appearance, setAppearance] = useAppearance()
  return (
    <footer className="foot">
      {me.demo && <p>{t('shell.demo_sentence')}</p>}
      <p>{t('shell.claimed_proven')}</p>
      {me.registerOn !== null && <p>{t('shell.register', { on: format.date(me.registerOn) })}</p>}
      <div className="foot-tools">
        <RoleSelect me={me} className="role-phone" />
        <label>
          <span className="visually-hidden">{t('shell.appearance.label')}</span>
          <span className="pick">
            <select
              value={appearance}
              onChange={(event) => {
                setAppearance(event.target.value as Appearance)
              }}
            >
              {(['system', 'light', 'dark'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`shell.appearance.${one}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
      </div>
    </footer>
  )
}
