import { CoreAdmin, CustomRoutes, localStorageStore, Resource } from 'react-admin'
import type { ReactNode } from 'react'
import { BrowserRouter, Route } from 'react-router-dom'
import { dataProvider } from './data/data-provider.js'
import { i18nProvider } from './i18n/i18n-provider.js'
import { authProvider } from './identity/auth-provider.js'
import { SignInPage } from './identity/sign-in-page.js'
import { lazyPage } from './shell/lazy-page.js'
import { NotFound } from './shell/not-found.js'
import { Shell } from './shell/shell.js'
import { StartPage } from './shell/start-page.js'

// Each page comes when somebody goes there. What a page needs before it shows is held to a limit by `build/first-load.ts`.
const AuthoritiesPage = lazyPage(() => import('./authorities/authorities-page.js'), 'AuthoritiesPage')
const BeauftragungenPage = lazyPage(() => import('./beauftragungen/beauftragungen-page.js'), 'BeauftragungenPage')
const BestandPage = lazyPage(() => import('./bestand/bestand-page.js'), 'BestandPage')
const BlockerPage = lazyPage(() => import('./blockers/blocker-page.js'), 'BlockerPage')
const BlockersPage = lazyPage(() => import('./blockers/blockers-page.js'), 'BlockersPage')
const OpenBlockerPage = lazyPage(() => import('./blockers/open-blocker-page.js'), 'OpenBlockerPage')
const WaitingTimesPage = lazyPage(() => import('./blockers/waiting-times-page.js'), 'WaitingTimesPage')
const CommentsPage = lazyPage(() => import('./agreement/comments-page.js'), 'CommentsPage')
const BlueprintPage = lazyPage(() => import('./blueprints/blueprint-page.js'), 'BlueprintPage')
const BlueprintLeitfadenPage = lazyPage(() => import('./leitfaden/blueprint-leitfaden-page.js'), 'BlueprintLeitfadenPage')
const OwnLeitfadenPage = lazyPage(() => import('./leitfaden/own-leitfaden-page.js'), 'OwnLeitfadenPage')
const BlueprintsPage = lazyPage(() => import('./blueprints/blueprints-page.js'), 'BlueprintsPage')
const BlueprintComparePage = lazyPage(() => import('./blueprints/compare/compare-page.js'), 'ComparePage')
const EditPage = lazyPage(() => import('./blueprints/edit/edit-page.js'), 'EditPage')
const GraphPage = lazyPage(() => import('./blueprints/graph/graph-page.js'), 'GraphPage')
const StartDraftPage = lazyPage(() => import('./blueprints/start-draft-page.js'), 'StartDraftPage')
const LocalPage = lazyPage(() => import('./local/local-page.js'), 'LocalPage')
const KeysPage = lazyPage(() => import('./blueprints/keys-page.js'), 'KeysPage')
const DerivePage = lazyPage(() => import('./blueprints/derive-page.js'), 'DerivePage')
const CounterPage = lazyPage(() => import('./awards/counter/counter-page.js'), 'CounterPage')
const CoveragePage = lazyPage(() => import('./coverage/coverage-page.js'), 'CoveragePage')
const CoverageRowsPage = lazyPage(() => import('./coverage/rows-page.js'), 'CoverageRowsPage')
const CataloguePage = lazyPage(() => import('./criteria/catalogue-page.js'), 'CataloguePage')
const CatalogueComparePage = lazyPage(() => import('./criteria/compare-page.js'), 'ComparePage')
const CriterionPage = lazyPage(() => import('./criteria/criterion-page.js'), 'CriterionPage')
const MaturityPage = lazyPage(() => import('./maturity/maturity-page.js'), 'MaturityPage')
const AssessmentsPage = lazyPage(() => import('./assessments/assessments-page.js'), 'AssessmentsPage')
const AssessmentPage = lazyPage(() => import('./assessments/assessment-page.js'), 'AssessmentPage')
const AssessmentComparePage = lazyPage(() => import('./assessments/compare-page.js'), 'AssessmentComparePage')
const CriteriaPage = lazyPage(() => import('./criteria/criteria-page.js'), 'CriteriaPage')
const LatestStartsPage = lazyPage(() => import('./dates/latest-starts-page.js'), 'LatestStartsPage')
const ShiftManyPage = lazyPage(() => import('./dates/shift-many-page.js'), 'ShiftManyPage')
const FindingsPage = lazyPage(() => import('./findings/findings-page.js'), 'FindingsPage')
const FindingRolloutsPage = lazyPage(() => import('./findings/finding-rollouts-page.js'), 'FindingRolloutsPage')
const ImportReportPage = lazyPage(() => import('./imports/report-page.js'), 'ImportReportPage')
const ImportPage = lazyPage(() => import('./imports/import-page.js'), 'ImportPage')
const ImportsPage = lazyPage(() => import('./imports/imports-page.js'), 'ImportsPage')
const InboxPage = lazyPage(() => import('./inbox/inbox-page.js'), 'InboxPage')
const LagePage = lazyPage(() => import('./lage/lage-page.js'), 'LagePage', ['', '/lage'])
const LandProfilePage = lazyPage(() => import('./landprofile/profile-page.js'), 'LandProfilePage')
const LagezettelPage = lazyPage(() => import('./lagezettel/lagezettel-page.js'), 'LagezettelPage')
const ObservationsPage = lazyPage(() => import('./proof/observations-page.js'), 'ObservationsPage')
const TechPage = lazyPage(() => import('./tech/tech-page.js'), 'TechPage')
const ProgrammePage = lazyPage(() => import('./programme/programme-page.js'), 'ProgrammePage')
const RegistryPage = lazyPage(() => import('./registry/registry-page.js'), 'RegistryPage')
const RolloutsPage = lazyPage(() => import('./rollouts/list/rollouts-page.js'), 'RolloutsPage')
const ApplicationPage = lazyPage(() => import('./awards/ministry/application-page.js'), 'ApplicationPage')
const BodiesPage = lazyPage(() => import('./awards/ministry/bodies-page.js'), 'BodiesPage')
const FunnelPage = lazyPage(() => import('./awards/ministry/funnel-page.js'), 'FunnelPage')
const CeremoniesPage = lazyPage(() => import('./awards/ministry/ceremonies-page.js'), 'CeremoniesPage')
const OutreachPage = lazyPage(() => import('./awards/ministry/outreach-page.js'), 'OutreachPage')
const PublishedPage = lazyPage(() => import('./awards/publishing/published-page.js'), 'PublishedPage')
const RulesPage = lazyPage(() => import('./awards/rules/rules-page.js'), 'RulesPage')
const SignsPage = lazyPage(() => import('./awards/ministry/signs-page.js'), 'SignsPage')
const PortalFiguresPage = lazyPage(() => import('./awards/ministry/portal-figures-page.js'), 'PortalFiguresPage')
const TitlesPage = lazyPage(() => import('./awards/ministry/titles-page.js'), 'TitlesPage')
const RolloutPage = lazyPage(() => import('./rollouts/page/rollout-page.js'), 'RolloutPage')
const SearchPage = lazyPage(() => import('./search/search-page.js'), 'SearchPage')
const MorePage = lazyPage(() => import('./shell/more-page.js'), 'MorePage')
const TasksPage = lazyPage(() => import('./tasks/tasks-page.js'), 'TasksPage', ['/aufgaben'])
const WavesPage = lazyPage(() => import('./waves/waves-page.js'), 'WavesPage')
const WorkshopCalendarPage = lazyPage(() => import('./workshops/calendar-page.js'), 'CalendarPage')
const SeriesPage = lazyPage(() => import('./workshops/series-page.js'), 'SeriesPage')
const WorkshopPage = lazyPage(() => import('./workshops/workshop-page.js'), 'WorkshopPage')
const WorkshopsPage = lazyPage(() => import('./workshops/workshops-page.js'), 'WorkshopsPage')

const store = localStorageStore()

export function App(): ReactNode {
  // Moves at once: as a transition, signing out would be overtaken by react-admin clearing its cache and begin anew for seconds.
  return (
    <BrowserRouter useTransitions={false}>
      <CoreAdmin
        dataProvider={dataProvider} authProvider={authProvider} i18nProvider={i18nProvider} requireAuth disableTelemetry
        store={store} layout={Shell} loginPage={SignInPage} dashboard={StartPage} catchAll={NotFound} title="Blaupause"
      >
        <Resource name="rollouts" list={RolloutsPage} />
        <CustomRoutes>
          <Route path="/lage" element={<LagePage />} />
          <Route path="/titelstand" element={<CounterPage />} />
          <Route path="/titelstand/:body" element={<CounterPage />} />
          {/* Letters that went out name this address. */}
          <Route path="/digitales-amt" element={<CounterPage />} />
          <Route path="/digitales-amt/:body" element={<CounterPage />} />
          <Route path="/titel" element={<TitlesPage />} />
          <Route path="/titel/antraege/:id" element={<ApplicationPage />} />
          <Route path="/titel/trichter" element={<FunnelPage />} />
          <Route path="/titel/kommunen" element={<BodiesPage />} />
          <Route path="/titel/portalzahlen" element={<PortalFiguresPage />} />
          <Route path="/titel/ansprache" element={<OutreachPage />} />
          <Route path="/titel/ansprache/:id" element={<OutreachPage />} />
          <Route path="/titel/feier" element={<CeremoniesPage />} />
          <Route path="/titel/regeln" element={<RulesPage />} />
          <Route path="/titel/schilder" element={<SignsPage />} />
          <Route path="/titel/veroeffentlichung" element={<PublishedPage />} />
          <Route path="/abdeckung" element={<CoveragePage />} />
          <Route path="/abdeckung/behoerden" element={<CoverageRowsPage />} />
          <Route path="/lagezettel/:scope" element={<LagezettelPage />} />
          <Route path="/aufgaben" element={<TasksPage />} />
          <Route path="/beauftragungen" element={<BeauftragungenPage />} />
          <Route path="/bestand" element={<BestandPage />} />
          <Route path="/technik" element={<TechPage />} />
          <Route path="/beobachtungen" element={<ObservationsPage />} />
          <Route path="/rollouts/:id" element={<RolloutPage />} />
          <Route path="/blocker" element={<BlockersPage />} />
          <Route path="/wartezeiten" element={<WaitingTimesPage />} />
          <Route path="/blocker/neu" element={<OpenBlockerPage />} />
          <Route path="/blocker/:id" element={<BlockerPage />} />
          <Route path="/blaupausen" element={<BlueprintsPage />} />
          <Route path="/blaupausen/ableiten" element={<DerivePage />} />
          <Route path="/blaupausen/beginnen" element={<StartDraftPage />} />
          <Route path="/blaupausen/abweichungen" element={<LocalPage />} />
          <Route path="/blaupausen/schluessel" element={<KeysPage />} />
          <Route path="/blaupausen/import" element={<ImportsPage />} />
          <Route path="/blaupausen/import/:id" element={<ImportPage />} />
          <Route path="/blaupausen/import/:id/bericht" element={<ImportReportPage />} />
          <Route path="/blaupausen/verzeichnis" element={<RegistryPage />} />
          <Route path="/blaupausen/:name/vergleich" element={<BlueprintComparePage />} />
          <Route path="/leitfaden" element={<OwnLeitfadenPage />} />
          <Route path="/blaupausen/:name/:version/leitfaden" element={<BlueprintLeitfadenPage />} />
          <Route path="/blaupausen/:name/:version" element={<BlueprintPage />} />
          <Route path="/blaupausen/:name/:version/anmerkungen" element={<CommentsPage />} />
          <Route path="/blaupausen/:name/:version/schritt/:step" element={<BlueprintPage />} />
          <Route path="/blaupausen/:name/:version/ablauf" element={<GraphPage />} />
          <Route path="/blaupausen/:name/:version/bearbeiten" element={<EditPage />} />
          <Route path="/blaupausen/:name/:version/bearbeiten/:node" element={<EditPage />} />
          <Route path="/wellen/:id" element={<WavesPage />} />
          <Route path="/workshops" element={<WorkshopsPage />} />
          <Route path="/workshops/kalender" element={<WorkshopCalendarPage />} />
          <Route path="/workshops/reihen/:id" element={<SeriesPage />} />
          <Route path="/workshops/:id" element={<WorkshopPage />} />
          <Route path="/befunde" element={<FindingsPage />} />
          <Route path="/befunde/:criterion" element={<FindingsPage />} />
          <Route path="/befunde/daneben/:factor" element={<FindingRolloutsPage />} />
          <Route path="/befunde/:criterion/anschluesse" element={<FindingRolloutsPage />} />
          <Route path="/kriterien" element={<CriteriaPage />} />
            <Route path="/kriterien/fassungen/:id" element={<CataloguePage />} />
            <Route path="/kriterien/fassungen/:id/vergleich/:other" element={<CatalogueComparePage />} />
            <Route path="/kriterien/:criterion" element={<CriterionPage />} />
            <Route path="/rollouts/:id/reifegrad" element={<MaturityPage />} />
            <Route path="/bewertungen" element={<AssessmentsPage />} />
            <Route path="/bewertungen/:id" element={<AssessmentPage />} />
            <Route path="/bewertungen/:id/vergleich" element={<AssessmentComparePage />} />
          <Route path="/programm" element={<ProgrammePage />} />
          <Route path="/programm/:id" element={<ProgrammePage />} />
          <Route path="/landesprofil" element={<LandProfilePage />} />
          <Route path="/behoerden" element={<AuthoritiesPage />} />
          <Route path="/termine" element={<LatestStartsPage />} />
          <Route path="/termine/verschieben" element={<ShiftManyPage />} />
          <Route path="/eingang" element={<InboxPage />} />
          <Route path="/suche" element={<SearchPage />} />
          <Route path="/mehr" element={<MorePage />} />
        </CustomRoutes>
      </CoreAdmin>
    </BrowserRouter>
  )
}
