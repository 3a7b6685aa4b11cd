import { landNames } from '@blaupause/domain/register'
import type { Messages } from '../de/index.js'
import type { shell as german } from '../de/shell.js'

export const shell: Messages<typeof german> = {
  shell: {
    close: 'Close',
    skip: 'To the content', demo: 'Demo data', loading: 'The page is loading.',
    demo_sentence: 'Demo data: places, keys and population figures are real, states and dates are invented.',
    claimed_proven: '“Proven” means: seen in a register or portal, or confirmed by a second person. “Reported” means: somebody said so.',
    register: 'Territory as of %{on}, © Statistisches Bundesamt (Destatis), 2025.',
    appearance: { label: 'Appearance', system: 'Appearance as on the device', light: 'Light appearance', dark: 'Dark appearance' },
    paused: {
      title: 'Deadlines are paused: the timekeeper cannot be reached.', work: 'Reporting goes on; reminders will be caught up.', resting: 'Resting meanwhile: %{jobs}.',
      since: 'Since %{at}. Nothing is lost, nothing comes twice.',
    },
    operator: 'Operators see no business data.', operator_hint: 'This role keeps the system running. State and counters are at /health/ready and /metrics.',
  },
  nav: { label: 'Main navigation', lage: 'Situation', tasks: 'Tasks', inbox: 'Inbox', rollouts: 'Rollouts', blockers: 'Blockers', connections: 'Connections', workshops: 'Workshops', findings: 'Findings', criteria: 'Criteria', blueprints: 'Blueprints', programmes: 'Programme', authorities: 'Authorities', more: 'More' },
  programme: { label: 'Programme', and: 'and' },
  identity: {
    title: 'Sign in', failed: 'Signing in did not work. Try again.', sign_in: 'Sign in', sign_out: 'Sign out', role: 'Role and organisation', choose: 'Choose a role. You can switch it later at the top right.',
    demo_hint: 'The roles belong to the demonstration. Signing in with an account comes from the provider of your organisation (OpenID Connect).',
  },
  role: {
    bund: 'sees both programmes, compares and reports', 'bund-leitung': 'second person: signs for the federation', 'land-by': 'keeps the Bavarian pilots moving, confirms steps', 'land-by-leitung': 'second person: confirms, signs and approves', 'land-he': 'takes the blueprint over for Hesse', 'land-he-leitung': 'second person: approves the import', 'land-sl': 'has no programme with the federation: checks whether a blueprint fits', 'land-sl-leitung': 'second person: approves the import',
    'kommune-meitingen': 'reports what is done or with whom it lies', 'kommune-mainburg': 'is on its way to the title “Digitales Amt”', 'kommune-kelheim': 'reports for itself and on behalf of its municipalities', 'kommune-augsburg': 'was connected before the programme (pre-existing)', 'kommune-wetterau': 'Hessian Kreis, begins with the import', rollin: 'connects many authorities at once',
    'dienstleister-a': 'sees whom it holds up, names dates and solves', pruefung: 'reads everything, changes nothing', betrieb: 'keeps the system running, sees no business data',
  },
  search: {
    label: 'Search', open: 'Search', placeholder: 'Authority, key or service', for: 'Search for “%{q}”', bodies: 'In the register', population: '%{population} inhabitants',
    nothing: 'Nothing found.', nothing_hint: 'Search for a part of the name or for the first digits of the key.',
  },
  failure: {
    part: 'This part of the page did not arrive.', part_hint: 'Perhaps Blaupause was just renewed, or the network was gone for a moment. Loading again helps; everything is saved.', reload: 'Reload',
    unreachable: 'We cannot reach the server right now.', unreachable_hint: 'Your entries are not lost. Try again in a minute.',
    unknown: 'This does not exist, or you may not see it.', unknown_hint: 'Switch the role or search for the authority.',
    denied: 'Your role may not see this.', denied_hint: 'Ask the coordination of your Land.',
    refused: 'That did not work.', refused_hint: 'Reload the page.', again: 'Try now',
    no_page: 'This page does not exist.', no_page_hint: 'Perhaps the address has changed.', home: 'To the start page',
  },
  later: {
    title: 'No network.', waiting: 'One entry is kept on this device and will be sent by itself. |||| %{smart_count} entries are kept on this device and will be sent by themselves.',
    kept: 'The entry is kept on this device and will be sent as soon as the network is back.', sent: 'One entry was sent later. |||| %{smart_count} entries were sent later.',
  },
  mark: { belegt: 'proven', gemeldet: 'reported', bestand: 'pre-existing', laeuft: 'running', wartet: 'waiting', ueberfaellig: 'overdue', nicht: 'not begun', ausnahme: 'exception' },
  unit: {
    wd: 'WD', working_days: 'one working day |||| %{smart_count} working days', since_working_days: 'for one working day |||| for %{smart_count} working days', week: 'CW', today: 'today',
  },
  land: landNames.en,
  party: {
    other: { with: 'with %{name}' },
    kommune: { name: 'Municipality', on: 'the municipality', with: 'with the municipality' },
    land: { name: 'Land', on: 'the Land', with: 'with the Land' },
    'it-dienstleister': { name: 'IT provider', on: 'the IT provider', with: 'with the IT provider' },
    'fachverfahren-hersteller': { name: 'Maker of the Fachverfahren', on: 'the maker of the Fachverfahren', with: 'with the maker of the Fachverfahren' },
    'dvdv-stelle': { name: 'DVDV office', on: 'the DVDV office', with: 'with the DVDV office' },
    'rollin-team': { name: 'Roll-in team', on: 'the roll-in team', with: 'with the roll-in team' },
    datenschutz: { name: 'Data protection office', on: 'the data protection office', with: 'with the data protection office' },
    bund: { name: 'Federation', on: 'the Federation', with: 'with the Federation' },
  },
}
