export const authorities = {
  title: 'Behörden',
  sentence: '%{count} %{kind}%{where}, Stand %{stand}.', in: ' in %{land}', in_kreis: ', Kreis %{kreis}', matching: ' zu „%{q}“', on_day: 'Wie es am %{on} gilt, gezählt im Gemeindeverzeichnis vom %{stand}.',
  any: 'Behörde |||| Behörden',
  kind: {
    meldebehoerde: 'Meldebehörde |||| Meldebehörden', fahrerlaubnisbehoerde: 'Fahrerlaubnisbehörde |||| Fahrerlaubnisbehörden', auslaenderbehoerde: 'Ausländerbehörde |||| Ausländerbehörden', bauaufsichtsbehoerde: 'untere Bauaufsichtsbehörde |||| untere Bauaufsichtsbehörden',
    waffenbehoerde: 'Waffenbehörde |||| Waffenbehörden', jugendamt: 'Jugendamt |||| Jugendämter', immissionsschutzbehoerde: 'Immissionsschutzbehörde |||| Immissionsschutzbehörden',
  },
  filter: { kind: 'Art', kreis: 'Kreis', q: 'Name oder Schlüssel', on: 'Stand am' },
  counts: 'Wie viele es gibt', counts_of: 'Art', counts_hint: 'Stand %{stand}, wie es am %{on} gilt', none_here: 'keine',
  name: 'Behörde', area: 'Gebiet', sure: 'Zuständigkeit', gemeinden: 'eine Gemeinde |||| %{smart_count} Gemeinden', inhabitants: '%{count} Einwohner',
  valid_from: 'ab %{on}', valid_to: 'vor dem %{on}', territory: 'Gemeinden des Gebiets', cases: 'Nur bestimmte Fälle', case_in: '%{where}: %{text}', connections: 'Anschlüsse', no_connections: 'Kein Anschluss im Programm.', source: 'Quelle',
}
