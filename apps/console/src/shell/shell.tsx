import type { ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { useAppearance } from '../theme/use-appearance.js'
import { useLanguage } from './use-language.js'
import { DeadlinesBanner } from './deadlines-banner.js'
import { Failure } from './failure.js'
import { Footer } from './footer.js'
import { Header } from './header.js'
import { LaterBanner } from './later-banner.js'
import { Navigation } from './navigation.js'
import { Notices } from './notices.js'
import { PageBoundary } from './page-boundary.js'

/** The frame of every page: header, navigation (bottom bar on a phone), what everybody must know, footer. */
export function Shell({ children }: { children?: ReactNode }): ReactNode {
  const { t } = useSay()
  const { me, error } = useMe()
  useAppearance()
  useLanguage()
  return (
    <>
      <a className="skip" href="#inhalt">
        {t('shell.skip')}
      </a>
      <Header me={me} />
      <div className="frame">
        <Navigation me={me} />
        <main className="main" id="inhalt" tabIndex={-1}>
          {me && <DeadlinesBanner me={me} />}
          <LaterBanner me={me} />
          {!me && error ? <Failure error={error} /> : me ? <PageBoundary>{children}</PageBoundary> : null}
          {me && <Footer me={me} />}
        </main>
      </div>
      <Notices />
    </>
  )
}
