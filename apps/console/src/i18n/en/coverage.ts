import type { Messages } from '../de/index.js'

export const coverage: Messages['coverage'] = {
  title: 'Coverage',
  sentence_one: '%{service} in %{land}: area-wide %{answer}.', sentence_many: '%{land}: %{areaWide} of %{services} services area-wide.',
  yes: 'yes', no: 'no',
  lead: '%{claimed} of %{responsible} authorities are live, %{share} of the population.', lead_many: '%{claimed} of %{responsible} rollouts needed are live, %{share} of the population.', lead_none: 'Nobody was responsible on this day.',
  stand: 'As of %{on}, known on %{knownOn}. Register of %{registerOn}%{people}.', people_on: ', inhabitants of %{on}', oldest: 'It is the oldest one held and therefore counts for this earlier day too.',
  filter: {
    label: 'Selection', land: 'Land', onlinedienst: 'Service', all_services: 'all', kreis: 'Kreis', all_kreise: 'all', base: 'Measured against', programme: 'Programme', all_programmes: 'all',
    on: 'As of', knownOn: 'Known on', base_responsible: 'all responsible', base_programme: 'the authorities of the programme',
  },
  by_authorities: 'By authorities', by_population: 'By population', area_wide: 'Area-wide', of: '%{part} of %{whole}',
  proven: 'Proven', claimed: 'Live', reported: 'Only reported', bestand: 'Bestand', exempt: 'Exceptions', running: 'Under way', planned: 'Not yet begun', none: 'No rollout', confirmed: 'Proven',
  proven_share: 'proven %{share}', to_rows: 'Who is it?', services_wide: '%{areaWide} of %{services} services', strict_hint: 'Every responsible authority must be live; 99% means no.',
  apart: 'In detail', part: 'Part', missing: '%{count} missing', missing_none: 'none missing',
  map: { title: 'Map', level: 'Shows', gemeinde: 'Municipalities', kreis: 'Kreise', land: 'Länder', measure: 'Share', claimed: 'live', proven: 'proven', hint: 'Share of inhabitants whose responsible authority is live. Arrow keys move to the next area, Enter chooses the Kreis.', hint_proven: 'Share of inhabitants whose responsible authority is proven live. Arrow keys move to the next area, Enter chooses the Kreis.',
    c0: 'nobody', c1: 'up to a third', c2: 'up to two thirds', c3: 'above', c4: 'all', unknown: 'not asked', source: '© %{link} 2021 (data changed)', table: 'The same figures as a table', area: 'Area', inhabitants: 'Inhabitants', reached: 'reached', share: 'Share', authority: 'Responsible',
    label: '%{name}, %{key}: %{reached} of %{inhabitants} inhabitants, %{share}', label_by: '%{label}. Responsible: %{authority}', choose: 'Choose an area, or enter with the keyboard.', few: 'The map of municipalities shows one Land at a time.' },
  curve: { title: 'Over time', hint: 'Share of the responsible authorities, one point a week, as known on %{knownOn}.', oldest: 'Before %{on} the register of that day counts, the oldest one held.', week: 'Week to', claimed: 'live', proven: 'proven', table: 'The same values as a table', label: 'Share live on %{from} %{first}, on %{to} %{last}', csv: 'As CSV' },
  parts: { title: 'By part', by: 'Divided by', land: 'Land', regierungsbezirk: 'Regierungsbezirk', kreis: 'Kreis', onlinedienst: 'Service', 'stadt-land': 'Urban and rural', authorities: 'Authorities', population: 'Inhabitants', wide: 'Area-wide', matrix: 'Live per service' },
  rows: { title: 'Authorities behind it', sentence: '%{count} authority |||| %{count} authorities', found: '%{count}: %{what}', behoerde: 'Authority', service: 'Service', state: 'State', since: 'since', inhabitants: 'Inhabitants', back: 'To coverage', none: 'Nobody in this selection.', status: 'State', open: 'To the rollout', connection_none: 'no rollout', all: 'all responsible' },
  status: { claimed: 'live', unclaimed: 'not live', proven: 'proven', unproven: 'only reported', confirmed: 'proven', reported: 'reported', bestand: 'Bestand', running: 'under way', planned: 'not yet begun', exempt: 'exception', none: 'no rollout' },
  definitions: 'What the figures mean', permalink: 'Permalink', permalink_hint: 'This link shows the same figures in ten years: day and state of knowledge stand in it.',
  laender: '%{land} and %{more}', everywhere: 'Bavaria and Hesse',
}
