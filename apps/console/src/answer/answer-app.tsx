import { CoreAdminContext } from 'react-admin'
import type { ReactNode } from 'react'
import { dataProvider } from '../data/data-provider.js'
import { i18nProvider } from '../i18n/i18n-provider.js'
import { AnswerPage } from './answer-page.js'

/** The one page for whoever got a link: no sign-in, no navigation, nothing to find but the question. */
export function AnswerApp(): ReactNode {
  return (
    <CoreAdminContext dataProvider={dataProvider} i18nProvider={i18nProvider}>
      <AnswerPage />
    </CoreAdminContext>
  )
}

/** Where a guest link leads. */
export function isAnswerPage(): boolean {
  return location.pathname.replace(/\/$/, '') === '/oeffentlich/antwort'
}
