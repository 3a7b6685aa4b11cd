import type { Messages } from '../de/index.js'
import type { authorities as german } from '../de/authorities.js'

export const authorities: Messages<typeof german> = {
  title: 'Authorities',
  sentence: '%{count} %{kind}%{where}, as of %{stand}.', in: ' in %{land}', in_kreis: ', Kreis %{kreis}', matching: ' for “%{q}”', on_day: 'As it holds on %{on}, counted in the register of municipalities of %{stand}.',
  any: 'authority |||| authorities',
  kind: {
    meldebehoerde: 'registration office |||| registration offices', fahrerlaubnisbehoerde: 'driving licence authority |||| driving licence authorities', auslaenderbehoerde: 'immigration authority |||| immigration authorities', bauaufsichtsbehoerde: 'lower building authority |||| lower building authorities',
    waffenbehoerde: 'weapons authority |||| weapons authorities', jugendamt: 'youth welfare office |||| youth welfare offices', immissionsschutzbehoerde: 'immission control authority |||| immission control authorities',
  },
  filter: { kind: 'Kind', kreis: 'Kreis', q: 'Name or key', on: 'As of' },
  counts: 'How many there are', counts_of: 'Kind', counts_hint: 'Register of %{stand}, as it holds on %{on}', none_here: 'none',
  name: 'Authority', area: 'Territory', sure: 'Responsibility', gemeinden: 'one Gemeinde |||| %{smart_count} Gemeinden', inhabitants: '%{count} inhabitants',
  valid_from: 'from %{on}', valid_to: 'before %{on}', territory: 'Gemeinden of the territory', cases: 'Certain cases only', case_in: '%{where}: %{text}', connections: 'Connections', no_connections: 'No connection in the programme.', source: 'Source',
}
