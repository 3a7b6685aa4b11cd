import { CoreAdmin, CustomRoutes, localStorageStore, Resource } from 'react-admin'
import type { ReactNode } from 'react'
import { BrowserRouter, Route } from 'react-router-dom'
import { dataProvider } from './data/data-provider.js'
import { i18nProvider } from './i18n/i18n-provider.js'
import { authProvider } from './identity/auth-provider.js'
import { SignInPage } from './identity/sign-in-page.js'
import { pages, RolloutsPage } from './pages.js'
import { NotFound } from './shell/not-found.js'
import { Shell } from './shell/shell.js'
import { StartPage } from './shell/start-page.js'

const store = localStorageStore()

export function App(): ReactNode {
  // Moves at once: as a transition, signing out would be overtaken by react-admin clearing its cache and begin anew for seconds.
  return (
    <BrowserRouter useTransitions={false}>
      <CoreAdmin
        dataProvider={dataProvider}
        authProvider={authProvider}
        i18nProvider={i18nProvider}
        requireAuth
        disableTelemetry
        store={store}
        layout={Shell}
        loginPage={SignInPage}
        dashboard={StartPage}
        catchAll={NotFound}
        title="Blaupause"
      >
        <Resource name="rollouts" list={RolloutsPage} />
        <CustomRoutes>
          {pages.map(({ path, Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
        </CustomRoutes>
      </CoreAdmin>
    </BrowserRouter>
  )
}
