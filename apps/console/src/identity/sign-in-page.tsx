import { useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import type { SignIn } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { Brand } from '../shell/brand.js'
import { LanguageSwitch } from '../shell/language-switch.js'
import { useLanguage } from '../shell/use-language.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { signIn, signInConfig } from './oidc.js'

/** Sign-in. With demo data the roles stand here in plain words; otherwise there is one way, the provider's own page. */
export function SignInPage(): ReactNode {
  const { t, language } = useSay()
  const [config, setConfig] = useState<SignIn | null>(null)
  const [failed, setFailed] = useState(false)
  const { search, state: given } = useLocation()
  const state = given as { nextPathname?: string; nextSearch?: string } | null
  const returnTo = (state?.nextPathname ?? '/') + (state?.nextSearch ?? '')
  useLanguage()
  usePageTitle(t('identity.title'), config?.demo)
  useEffect(() => {
    signInConfig().then(setConfig, () => {
      setFailed(true)
    })
  }, [])
  const go = (role?: string): void => {
    signIn({ returnTo, ...(role ? { role } : {}) }).catch(() => {
      setFailed(true)
    })
  }
  return (
    <>
      <header className="head">
        <Brand />
        <div className="end">
          {config?.demo && <span className="tag demo">{t('shell.demo')}</span>}
          <LanguageSwitch />
        </div>
      </header>
      <main className="main sign-in" id="inhalt">
        <h1>{t('identity.title')}</h1>
        {search === '?misslungen' && !failed && (
          <p role="alert" className="refusal">
            {t('identity.failed')}
          </p>
        )}
        {failed && (
          <p role="alert" className="refusal">
            {t('failure.unreachable')} {t('failure.unreachable_hint')}
          </p>
        )}
        {config && config.roles.length === 0 && (
          <button
            type="button"
            className="btn btn--primary"
            onClick={() => {
              go()
            }}
          >
            {t('identity.sign_in')}
          </button>
        )}
        {config && config.roles.length > 0 && (
          <>
            <p className="lead-text">{t('identity.choose')}</p>
            <ul className="roles">
              {config.roles.map(({ id, name, nameEn }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="role-row"
                    onClick={() => {
                      go(id)
                    }}
                  >
                    <span>
                      <b>{language === 'en' ? nameEn : name}</b>
                      <small>{t(`role.${id}`, { _: '' })}</small>
                    </span>
                    <span className="icon icon-next" aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ul>
            <p className="source">{t('identity.demo_hint')}</p>
          </>
        )}
      </main>
    </>
  )
}
