import type { proof as german } from '../de/proof.js'
import type { Messages } from '../de/index.js'

export const proof: Messages<typeof german> = {
  title: 'Evidence and observations', hint: 'Evidence: what somebody attaches. Observation: what could be seen.',
  contradiction_since: 'Contradiction: reported live, but not seen since %{on}.',
  contradiction: 'Contradiction: reported live, but not seen since %{since} (%{detail}).',
  contradiction_soon: 'Not seen at the latest look (%{detail}). If it stays like that, it becomes a contradiction on %{on}.',
  overridden: 'Declared proven by two people: %{first} and %{second}, %{on}.', asked: '%{organisation} asks for agreement, %{on}:',
  none: 'No evidence yet. Every go-live has the link to the service, a file or an identifier.', none_seen: 'No observation yet.',
  step: 'Step %{step}', recorded: 'attached %{on}, %{organisation}', effective: 'holds from %{on}', expires: 'until %{on}', expired: 'ran out on %{on}', revision: 'revision %{n}', earlier: 'One earlier revision |||| %{smart_count} earlier revisions',
  earlier_entries: 'show one more entry |||| show %{smart_count} more entries', download: 'Download', size: '%{n} kB', revise: 'New revision', evidence: 'Evidence', observations: 'Observations', watched: 'Looked at is %{address}, next on %{on}.',
  kind: { link: 'Link', file: 'File', identifier: 'Identifier', certificate: 'Certificate', reference: 'Where it lies' },
  by: { link: 'Link check', pvog: 'PVOG', person: 'Person' },
  result: { seen: 'seen', 'not-seen': 'not seen', unclear: 'could not tell' },
  detail: {
    http: 'answer %{status}', pvog: '%{listed} of %{total} entries', portal: 'in the portal', register: 'in the register', person: 'looked in person', call: 'by a hint', 'no-name': 'the name does not exist', 'no-answer': 'no answer', 'no-network': 'no network',
    timeout: 'too slow', certificate: 'certificate not valid', inside: 'leads into an internal network', port: 'unusual port', scheme: 'no web address', credentials: 'holds credentials', incomplete: 'incomplete address', redirect: 'wrong redirect', redirects: 'too many redirects', example: 'address of an example', failed: 'the check failed',
  },
  add: {
    open: 'Attach evidence', title: 'Attach evidence', revise: 'New revision of %{value}', kind: 'What do you attach?', step: 'To which step?', effective: 'Holds since', expires: 'Holds until', label: 'Name', optional: '(may be left out)',
    link: 'Public address', file: 'File', file_hint: 'PDF, picture, text, table or document, at most 10 MB', identifier: 'Identifier, for example DVDV key or DestinationID', certificate: 'Name of the certificate', reference: 'Where does it lie? File number or folder',
    save: 'Attach', done: 'The evidence is attached.', missing: 'Choose a file.', unreachable: 'The server does not answer. Try again in a moment.',
  },
  check: { now: 'Check now', label: 'Check the address' },
  observe: { open: 'Enter an observation', title: 'What did you see?', when: 'When?', where: 'Where?', note: 'What exactly?', save: 'Enter', done: 'The observation is entered.', label: 'Observation', in: { portal: 'In the portal', register: 'In the register', call: 'By a hint' }, day: 'Day', hour: 'Time' },
  override: { open: 'Declare proven nevertheless', title: 'Declare proven by two people', hint: 'A second person must agree. The reason stays in the history.', reason: 'Why is the service live nevertheless?', ask: 'Ask for agreement', agree: 'Agree', asked: 'The request is entered. A second person may agree.', agreed: 'The service counts as proven.', label: 'Override by two people' },
  tech: {
    title: 'Technology, cost, use',
    kind: { connection: 'Connection, once', module: 'Module, once', running: 'Running, per year' }, payer: { bund: 'the federation', land: 'the Land', kreis: 'the Kreis', kommune: 'the municipality', dienstleister: 'the IT provider' },
  },
}
