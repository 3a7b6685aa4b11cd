export const graph = {
  title: 'Nichts steht vor dem Go-live |||| Der längste Weg zum Go-live hat %{smart_count} Schritte',
  lead: '%{steps} Schritte, %{lines} Abhängigkeiten. Was nebeneinander steht, kann zugleich geschehen.',
  open: 'Abhängigkeiten als Zeichnung',
  drawing: 'Abhängigkeiten', legend: 'Zeichen', step: 'Schritt', comes_after: 'kommt nach', waits: 'darauf warten', as_list: 'Dasselbe als Liste',
  strong: 'längster Weg zum Go-live', depends: 'hängt ab von', counts: 'nur die Frist zählt von dort', ring: 'schließt einen Kreis',
  first: 'kommt nach keinem Schritt', after: 'kommt nach Schritt %{steps}', faulty: 'hier ist etwas zu klären',
}
