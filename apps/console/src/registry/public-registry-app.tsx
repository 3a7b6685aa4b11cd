import { CoreAdminContext } from 'react-admin'
import type { ReactNode } from 'react'
import { dataProvider } from '../data/data-provider.js'
import { i18nProvider } from '../i18n/i18n-provider.js'
import { PublicRegistryPage } from './public-registry-page.js'

/** The public list of blueprints: no sign-in, no navigation. */
export function PublicRegistryApp(): ReactNode {
  return (
    <CoreAdminContext dataProvider={dataProvider} i18nProvider={i18nProvider}>
      <PublicRegistryPage />
    </CoreAdminContext>
  )
}
