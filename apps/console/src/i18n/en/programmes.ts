import type { Messages } from '../de/index.js'
import type { programmes as german } from '../de/programmes.js'

export const programmes: Messages<typeof german> = {
  title: 'Programme', tabs: 'Programmes',
  none: 'No programme is recorded for your role.', none_hint: 'Ask the coordination of your Land.',
  sentence: '%{services} by %{until}, %{pilots}, %{connections} connections by our count.', services: 'One service |||| %{smart_count} services', pilots_count: 'one pilot municipality |||| %{smart_count} pilot municipalities',
  words: { 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine', 10: 'ten', 11: 'eleven', 12: 'twelve' },
  commitments: 'Commitments', service: 'Service', until: 'available by', responsible: 'responsible', source: 'Source', certainty: 'Certainty',
  sure: { belegt: 'proven', vermutlich: 'presumed', offen: 'open' },
  sure_means: 'Proven: a source says so. Presumed: inferred from sources. Open: not known.',
  phases: 'Phases', from: 'from %{on}', to: 'until %{on}', span: '%{from} to %{to}', no_date: 'no date named', now: 'now',
  duties: 'Who provides what', duty: 'Contribution', by: 'by %{on}',
  pilots: 'Pilots and their authorities', pilot: 'Pilot', inhabitants: '%{count} inhabitants', gemeinden: 'one Gemeinde |||| %{smart_count} Gemeinden',
  cell: 'one authority |||| %{smart_count} authorities', via: { selbst: 'itself', rechnerisch: 'by our count', zusage: 'by the commitment', land: 'begun by the Land' }, instead: 'Responsible: %{who}, not a pilot', office: 'Responsible: %{who}', not_here: 'Not responsible here', total: 'Together',
  computed: 'Hatched: another authority is responsible. By our count: that a Kreis as pilot includes its Gemeinden is our reading; no source says so.',
  bestand: 'Connected before', since: 'since %{on}', since_open: 'day open', partners: 'Partners',
}
