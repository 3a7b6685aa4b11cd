import type { ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'
import { useAppearance } from '../theme/use-appearance.js'
import { Brand } from './brand.js'
import { LanguageSwitch } from './language-switch.js'
import { useLanguage } from './use-language.js'
import './public-frame.css'

/** The frame of a page that anybody may read: name and language above, that the data are invented below. */
export function PublicFrame({ demo, className = 'public', children }: { demo: boolean; className?: string; children: ReactNode }): ReactNode {
  const { t } = useSay()
  useLanguage()
  useAppearance()
  return (
    <>
      <header className="public-head">
        <Brand />
        {demo && <span className="tag demo">{t('shell.demo')}</span>}
        <LanguageSwitch />
      </header>
      <main className={className} id="inhalt">
        {children}
        {demo && <p className="source">{t('shell.demo_sentence')}</p>}
      </main>
    </>
  )
}
