export const attestation = {
  title: 'Belege nachrechnen', run: 'Nachrechnen', busy: 'Wird gerechnet …',
  hint: 'Rechnet jeden Beleg aus Anschlüssen, Workshops und Beschlüssen neu, wie sie zum Datenstand bekannt waren.',
  agree: '%{n} von %{total} Knoten stimmen.',
  as_of: 'Gerechnet mit dem, was am %{at} bekannt war. Was danach kam, zählt nicht.', as_of_day: 'Der Augenblick der Ableitung ist hier nicht verzeichnet: gerechnet bis zum Ende des Tages, %{at}.',
  nodes: 'Alle Knoten mit ihren Zahlen',
  later: 'Seither kam eine Eintragung dazu. |||| Seither kamen %{smart_count} Eintragungen und Berichtigungen dazu.',
  same_today: 'Heute abgeleitet käme dasselbe heraus.', other_today: 'Heute abgeleitet käme ein Knoten anders heraus. |||| Heute abgeleitet kämen %{smart_count} Knoten anders heraus.',
  rests: { cases: 'Fälle', running: 'laufen noch', pilots: 'Pilotkommunen', workshops: 'Workshops', decisions: 'Beschlüsse', on: 'Datenstand' },
}
