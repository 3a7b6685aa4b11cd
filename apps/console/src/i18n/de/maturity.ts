export const maturity = {
  title: 'Reifegrad', headline: '%{about}: Reifegrad %{level} (%{model}).', none: '%{about}: noch kein Reifegrad.', lead: 'Das niedrigste Kriterium entscheidet. Jede Bewertung behält die Fassung des Modells, nach der sie entstand.',
  progress: 'Bewertet', decides: 'entscheidet', so_far: 'Bisher Stufe %{level} (%{name}): Es entscheidet %{criteria}. |||| Bisher Stufe %{level} (%{name}): Es entscheiden %{criteria}.',
  open: 'ansehen oder bewerten', rate: 'Reifegrad bewerten', rated: 'Reifegrad gespeichert.', model: 'Modell', on: 'Stand', source: 'Woher wissen Sie das?', not_needed: 'nicht erforderlich', level: 'Stufe %{level} von %{highest}', conform: 'OZG-konform (ab Stufe %{from}).', not_conform: 'Noch nicht OZG-konform (ab Stufe %{from}).', models: 'Die Modelle', today: 'gilt heute', invalid: 'Nennen Sie den Stand und woher Sie es wissen.',
}
