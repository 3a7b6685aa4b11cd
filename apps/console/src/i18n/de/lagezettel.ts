export const lagezettel = {
  title: 'Lagezettel %{name}', pdf: 'Als PDF speichern', print: 'Drucken', points: 'Was am meisten aufhält', step: 'Schritt', lies: 'liegt bei', authorities: 'Behörden', inhabitants: 'Einwohner', since: 'seit', days: '%{days} AT',
  matrix: '%{name}: %{service} %{live} von %{total} live', matrix_plain: '%{name}', authority: 'Behörde', week: 'Diese Woche fällig', week_none: 'Nichts.', rollouts: 'Die Anschlüsse', service: 'Dienst', state: 'Stand', due: 'fällig', made: 'Die Datei ist gespeichert.', other: 'Für wen', of: '%{live} von %{total}', failed: 'Das PDF kam nicht an. Versuchen Sie es noch einmal.',
}
