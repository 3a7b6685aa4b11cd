import { matchRoutes } from 'react-router-dom'
import { lazyPage, type LazyPage } from './shell/lazy-page.js'

type Page = { readonly path: string; readonly Page: LazyPage }

/** What the console has at which address. Each page comes when somebody goes there. What one needs before it shows is held to a limit by `build/first-load.ts`. */
export const pages: readonly Page[] = [
  page(() => import('./lage/lage-page.js'), 'LagePage', '/lage'),
  // Letters that went out name the old address.
  page(() => import('./awards/counter/counter-page.js'), 'CounterPage', '/titelstand', '/titelstand/:body', '/digitales-amt', '/digitales-amt/:body'),
  page(() => import('./awards/ministry/titles-page.js'), 'TitlesPage', '/titel'),
  page(() => import('./awards/ministry/application-page.js'), 'ApplicationPage', '/titel/antraege/:id'),
  page(() => import('./awards/ministry/funnel-page.js'), 'FunnelPage', '/titel/trichter'),
  page(() => import('./awards/ministry/bodies-page.js'), 'BodiesPage', '/titel/kommunen'),
  page(() => import('./awards/ministry/portal-figures-page.js'), 'PortalFiguresPage', '/titel/portalzahlen'),
  page(() => import('./awards/ministry/outreach-page.js'), 'OutreachPage', '/titel/ansprache', '/titel/ansprache/:id'),
  page(() => import('./awards/ministry/ceremonies-page.js'), 'CeremoniesPage', '/titel/feier'),
  page(() => import('./awards/rules/rules-page.js'), 'RulesPage', '/titel/regeln'),
  page(() => import('./awards/ministry/signs-page.js'), 'SignsPage', '/titel/schilder'),
  page(() => import('./awards/publishing/published-page.js'), 'PublishedPage', '/titel/veroeffentlichung'),
  page(() => import('./coverage/coverage-page.js'), 'CoveragePage', '/abdeckung'),
  page(() => import('./coverage/rows-page.js'), 'CoverageRowsPage', '/abdeckung/behoerden'),
  page(() => import('./lagezettel/lagezettel-page.js'), 'LagezettelPage', '/lagezettel/:scope'),
  page(() => import('./tasks/tasks-page.js'), 'TasksPage', '/aufgaben'),
  page(() => import('./beauftragungen/beauftragungen-page.js'), 'BeauftragungenPage', '/beauftragungen'),
  page(() => import('./bestand/bestand-page.js'), 'BestandPage', '/bestand'),
  page(() => import('./tech/tech-page.js'), 'TechPage', '/technik'),
  page(() => import('./proof/observations-page.js'), 'ObservationsPage', '/beobachtungen'),
  page(() => import('./rollouts/page/rollout-page.js'), 'RolloutPage', '/rollouts/:id'),
  page(() => import('./blockers/blockers-page.js'), 'BlockersPage', '/blocker'),
  page(() => import('./blockers/waiting-times-page.js'), 'WaitingTimesPage', '/wartezeiten'),
  page(() => import('./blockers/open-blocker-page.js'), 'OpenBlockerPage', '/blocker/neu'),
  page(() => import('./blockers/blocker-page.js'), 'BlockerPage', '/blocker/:id'),
  page(() => import('./blueprints/blueprints-page.js'), 'BlueprintsPage', '/blaupausen'),
  page(() => import('./blueprints/derive-page.js'), 'DerivePage', '/blaupausen/ableiten'),
  page(() => import('./blueprints/start-draft-page.js'), 'StartDraftPage', '/blaupausen/beginnen'),
  page(() => import('./local/local-page.js'), 'LocalPage', '/blaupausen/abweichungen'),
  page(() => import('./blueprints/keys-page.js'), 'KeysPage', '/blaupausen/schluessel'),
  page(() => import('./imports/imports-page.js'), 'ImportsPage', '/blaupausen/import'),
  page(() => import('./imports/import-page.js'), 'ImportPage', '/blaupausen/import/:id'),
  page(() => import('./imports/report-page.js'), 'ImportReportPage', '/blaupausen/import/:id/bericht'),
  page(() => import('./registry/registry-page.js'), 'RegistryPage', '/blaupausen/verzeichnis'),
  page(() => import('./blueprints/compare/compare-page.js'), 'ComparePage', '/blaupausen/:name/vergleich'),
  page(() => import('./leitfaden/own-leitfaden-page.js'), 'OwnLeitfadenPage', '/leitfaden'),
  page(() => import('./leitfaden/blueprint-leitfaden-page.js'), 'BlueprintLeitfadenPage', '/blaupausen/:name/:version/leitfaden'),
  page(() => import('./blueprints/blueprint-page.js'), 'BlueprintPage', '/blaupausen/:name/:version', '/blaupausen/:name/:version/schritt/:step'),
  page(() => import('./agreement/comments-page.js'), 'CommentsPage', '/blaupausen/:name/:version/anmerkungen'),
  page(() => import('./blueprints/graph/graph-page.js'), 'GraphPage', '/blaupausen/:name/:version/ablauf'),
  page(() => import('./blueprints/edit/edit-page.js'), 'EditPage', '/blaupausen/:name/:version/bearbeiten', '/blaupausen/:name/:version/bearbeiten/:node'),
  page(() => import('./waves/waves-page.js'), 'WavesPage', '/wellen/:id'),
  page(() => import('./workshops/workshops-page.js'), 'WorkshopsPage', '/workshops'),
  page(() => import('./workshops/calendar-page.js'), 'CalendarPage', '/workshops/kalender'),
  page(() => import('./workshops/series-page.js'), 'SeriesPage', '/workshops/reihen/:id'),
  page(() => import('./workshops/workshop-page.js'), 'WorkshopPage', '/workshops/:id'),
  page(() => import('./findings/findings-page.js'), 'FindingsPage', '/befunde', '/befunde/:criterion'),
  page(() => import('./findings/finding-rollouts-page.js'), 'FindingRolloutsPage', '/befunde/daneben/:factor', '/befunde/:criterion/anschluesse'),
  page(() => import('./criteria/criteria-page.js'), 'CriteriaPage', '/kriterien'),
  page(() => import('./criteria/catalogue-page.js'), 'CataloguePage', '/kriterien/fassungen/:id'),
  page(() => import('./criteria/compare-page.js'), 'ComparePage', '/kriterien/fassungen/:id/vergleich/:other'),
  page(() => import('./criteria/criterion-page.js'), 'CriterionPage', '/kriterien/:criterion'),
  page(() => import('./maturity/maturity-page.js'), 'MaturityPage', '/rollouts/:id/reifegrad'),
  page(() => import('./assessments/assessments-page.js'), 'AssessmentsPage', '/bewertungen'),
  page(() => import('./assessments/assessment-page.js'), 'AssessmentPage', '/bewertungen/:id'),
  page(() => import('./assessments/compare-page.js'), 'AssessmentComparePage', '/bewertungen/:id/vergleich'),
  page(() => import('./programme/programme-page.js'), 'ProgrammePage', '/programm', '/programm/:id'),
  page(() => import('./landprofile/profile-page.js'), 'LandProfilePage', '/landesprofil'),
  page(() => import('./authorities/authorities-page.js'), 'AuthoritiesPage', '/behoerden'),
  page(() => import('./dates/latest-starts-page.js'), 'LatestStartsPage', '/termine'),
  page(() => import('./dates/shift-many-page.js'), 'ShiftManyPage', '/termine/verschieben'),
  page(() => import('./inbox/inbox-page.js'), 'InboxPage', '/eingang'),
  page(() => import('./search/search-page.js'), 'SearchPage', '/suche'),
  page(() => import('./shell/more-page.js'), 'MorePage', '/mehr'),
].flat()

/** The list of react-admin's one resource. */
export const RolloutsPage = lazyPage(() => import('./rollouts/list/rollouts-page.js'), 'RolloutsPage')

/** Begins to fetch the code of the page at an address, so that nobody waits for one thing after the other: who is signed in, and then the page. */
export function fetchPageAt(path: string): void {
  const known = [...pages, { path: '/rollouts', Page: RolloutsPage }]
  const [match] = matchRoutes([...known], path === '/' ? '/lage' : path) ?? []
  // What fails here fails again where a sentence stands for it.
  void known
    .find((one) => one.path === match?.route.path)
    ?.Page.fetch()
    .catch(() => undefined)
}

function page<Name extends string>(load: Parameters<typeof lazyPage<Name>>[0], name: Name, ...paths: readonly string[]): Page[] {
  const Page = lazyPage(load, name)
  return paths.map((path) => ({ path, Page }))
}
