export const found = {
  title: 'Ein Befund, drei Entwürfe',
  words: 'Leitfaden', criterion: 'Kriterium', change: 'Änderung',
  linked: 'Gilt nun auch für diesen Schritt: %{statement}',
  with_criterion: 'Als Kriterium aufnehmen',
  english: 'Den englischen Satz schreiben Sie dazu.',
  take: 'Übernehmen', reword: 'Text ändern', as_proposed: 'Wie vorgeschlagen', drop: 'Verwerfen', taken: 'Der Befund steht im Entwurf.',
  more: 'Danach noch ein Befund. |||| Danach noch %{smart_count} Befunde.',
  into_draft: 'Im Entwurf „%{title}“ %{version} ausarbeiten',
  thin: {
    open: 'Was dünn ist: %{parts}',
    statement: 'ein Schritt ohne Messung |||| %{smart_count} Schritte ohne Messung', cases: 'einer mit weniger als fünf Fällen |||| %{smart_count} mit weniger als fünf Fällen',
    outliers: 'ein Ausreißer |||| %{smart_count} Ausreißer', omitted: 'eine Ausnahme |||| %{smart_count} Ausnahmen',
    statement_head: 'Ruht auf Aussage oder Beschluss', cases_head: 'Weniger als fünf Fälle', outliers_head: 'Ausreißer, mitgezählt', omitted_head: 'Ausnahmen: wo ein Schritt entfällt',
    cases_of: 'ein Fall: %{days} Arbeitstage |||| %{smart_count} Fälle: %{days} Arbeitstage', omitted_for: '%{who}: %{reason}',
  },
}
