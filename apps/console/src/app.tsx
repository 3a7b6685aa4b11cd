import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { Admin, CustomRoutes, Resource } from 'react-admin'
import { lazy, Suspense, type ReactNode } from 'react'
import { BrowserRouter, Route } from 'react-router-dom'
import { AuthoritiesPage } from './authorities/authorities-page.js'
import { BlockerPage } from './blockers/blocker-page.js'
import { BlockersPage } from './blockers/blockers-page.js'
import { OpenBlockerPage } from './blockers/open-blocker-page.js'
import { BeauftragungenPage } from './beauftragungen/beauftragungen-page.js'
import { BestandPage } from './bestand/bestand-page.js'
import { BlueprintPage } from './blueprints/blueprint-page.js'
import { BlueprintsPage } from './blueprints/blueprints-page.js'
import { DerivePage } from './blueprints/derive-page.js'
import { CriteriaPage } from './criteria/criteria-page.js'
import { dataProvider } from './data/data-provider.js'
import { LatestStartsPage } from './dates/latest-starts-page.js'
import { ShiftManyPage } from './dates/shift-many-page.js'
import { i18nProvider } from './i18n/i18n-provider.js'
import { authProvider } from './identity/auth-provider.js'
import { SignInPage } from './identity/sign-in-page.js'
import { InboxPage } from './inbox/inbox-page.js'
import { ImportPage } from './imports/import-page.js'
import { ImportsPage } from './imports/imports-page.js'
import { LagePage } from './lage/lage-page.js'
import { ProgrammePage } from './programme/programme-page.js'
import { RolloutPage } from './rollouts/page/rollout-page.js'
import { RolloutsPage } from './rollouts/list/rollouts-page.js'
import { SearchPage } from './search/search-page.js'
import { MorePage } from './shell/more-page.js'
import { NotFound } from './shell/not-found.js'
import { Shell } from './shell/shell.js'
import { StartPage } from './shell/start-page.js'
import { TasksPage } from './tasks/tasks-page.js'
import { Waiting } from './shell/waiting.js'
import { themeFor } from './theme/theme.js'
import { WorkshopPage } from './workshops/workshop-page.js'
import { WorkshopsPage } from './workshops/workshops-page.js'

// Maps and their library are loaded where they are looked at.
const CoveragePage = lazy(async () => ({ default: (await import('./coverage/coverage-page.js')).CoveragePage }))
const LagezettelPage = lazy(async () => ({ default: (await import('./lagezettel/lagezettel-page.js')).LagezettelPage }))
const CoverageRowsPage = lazy(async () => ({ default: (await import('./coverage/rows-page.js')).CoverageRowsPage }))

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
const styles = createCache({ key: 'bp', nonce, prepend: true })
const light = themeFor('light')
const dark = themeFor('dark')

export function App(): ReactNode {
  return (
    <CacheProvider value={styles}>
      {/* Moves at once: as a transition, signing out would be overtaken by react-admin clearing its cache and begin anew for seconds. */}
      <BrowserRouter useTransitions={false}>
        <Admin
          dataProvider={dataProvider} authProvider={authProvider} i18nProvider={i18nProvider} requireAuth disableTelemetry
          theme={light} darkTheme={dark} layout={Shell} loginPage={SignInPage} dashboard={StartPage} catchAll={NotFound} title="Blaupause"
        >
          <Resource name="rollouts" list={RolloutsPage} />
          <CustomRoutes>
            <Route path="/lage" element={<LagePage />} />
            <Route path="/abdeckung" element={<Suspense fallback={<Waiting />}><CoveragePage /></Suspense>} />
            <Route path="/abdeckung/behoerden" element={<Suspense fallback={<Waiting />}><CoverageRowsPage /></Suspense>} />
            <Route path="/lagezettel/:scope" element={<Suspense fallback={<Waiting />}><LagezettelPage /></Suspense>} />
            <Route path="/aufgaben" element={<TasksPage />} />
            <Route path="/beauftragungen" element={<BeauftragungenPage />} />
            <Route path="/bestand" element={<BestandPage />} />
            <Route path="/rollouts/:id" element={<RolloutPage />} />
            <Route path="/blocker" element={<BlockersPage />} />
            <Route path="/blocker/neu" element={<OpenBlockerPage />} />
            <Route path="/blocker/:id" element={<BlockerPage />} />
            <Route path="/blaupausen" element={<BlueprintsPage />} />
            <Route path="/blaupausen/ableiten" element={<DerivePage />} />
            <Route path="/blaupausen/import" element={<ImportsPage />} />
            <Route path="/blaupausen/import/:id" element={<ImportPage />} />
            <Route path="/blaupausen/:name/:version" element={<BlueprintPage />} />
            <Route path="/blaupausen/:name/:version/schritt/:step" element={<BlueprintPage />} />
            <Route path="/workshops" element={<WorkshopsPage />} />
            <Route path="/workshops/:id" element={<WorkshopPage />} />
            <Route path="/kriterien" element={<CriteriaPage />} />
            <Route path="/programm" element={<ProgrammePage />} />
            <Route path="/programm/:id" element={<ProgrammePage />} />
            <Route path="/behoerden" element={<AuthoritiesPage />} />
            <Route path="/termine" element={<LatestStartsPage />} />
            <Route path="/termine/verschieben" element={<ShiftManyPage />} />
            <Route path="/eingang" element={<InboxPage />} />
            <Route path="/suche" element={<SearchPage />} />
            <Route path="/mehr" element={<MorePage />} />
          </CustomRoutes>
        </Admin>
      </BrowserRouter>
    </CacheProvider>
  )
}
