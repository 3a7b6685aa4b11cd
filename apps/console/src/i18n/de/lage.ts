export const lage = {
  lage: {
    title: 'Lage', sheet: 'Lagezettel', as_of: '%{day}, KW %{week}. Daten von heute.', print: 'Lagezettel drucken',
    live: '%{live} von %{total} Anschlüssen sind live.', to_coverage: 'Abdeckung im ganzen Land', to_sheet: 'Lagezettel, eine Seite', which_overdue: 'Welche?', latest_by_measured: 'Zurückgerechnet vom knappsten Anschluss, %{measured} von %{of} Schritten gemessen.', latest_by_planned: 'Zurückgerechnet vom knappsten Anschluss, nach der Blaupause.', none: 'Noch kein Anschluss.', since: 'Seit %{day}', moved: '**%{live}** live, **%{overdue}** überfällig',
    latest_start: 'Spätester Start', latest_start_holds: '**%{start}**, damit der %{commitment} hält.', latest_start_past: '**%{start}** ist vorbei: Was später begann, hält den %{commitment} nach Plan nicht.', not_started: 'Einer hat noch nicht begonnen. |||| %{smart_count} haben noch nicht begonnen.',
    proposed: 'Ein Anschluss aus den Zusagen vorgeschlagen |||| %{smart_count} Anschlüsse aus den Zusagen vorgeschlagen', proposed_how: 'Noch ist nichts angelegt. Jeder beginnt mit der Startblaupause; die einer Pilotkommune kommt durch Import.',
    propose: 'Einen Anschluss aus den Zusagen anlegen |||| %{smart_count} Anschlüsse aus den Zusagen anlegen', propose_who: 'Anlegen kann sie das Land oder das Roll-in-Team.',
    proposed_rule: 'Regel: je zugesagtem Onlinedienst jede zuständige Behörde der Pilotkommunen. Dass ein Kreis seine Gemeinden einschließt, ist rechnerisch.',
    authorities: 'eine Behörde |||| %{smart_count} Behörden', to_blueprints: 'Zu den Blaupausen',
    matrix: '%{land}, Pilot für Pilot', matrix_hint: 'Unter dem Streifen: längste Wartezeit in Arbeitstagen (AT)',
    computed: 'Schraffiert: eine andere Behörde ist zuständig. Dass ein Kreis als Pilot seine Gemeinden einschließt, ist unsere Lesart: rechnerisch.',
    pilot: 'Pilot', others: 'Weitere Behörden', others_of: 'des Landes', instead: 'Zuständig: %{who}, kein Pilot', not_here: 'Hier nicht zuständig', kreis_line: '%{smart_count} Gemeinde, %{key} |||| %{smart_count} Gemeinden, %{key}',
    kind: { kreisfrei: 'kreisfrei, %{key}' }, pilot_live: '**%{live}** von %{total} live', pilot_overdue: ', %{smart_count} überfällig',
    cell: '**%{live}** von %{total}', cell_plain: '%{live} von %{total}', waits_on: 'auf %{party}',
    opened: '%{pilot} × %{service}: %{live} von %{total} live', opened_wait: 'Eine Behörde wartet %{days} auf %{party}. |||| %{smart_count} Behörden warten auf %{party}, die längste %{days}.',
    totals: 'Zusammen live', reached: 'Einwohner erreicht', share: '%{share} der Einwohner',
    holds: 'Was am meisten aufhält', holds_nothing: 'Niemand wartet auf andere.', all_blockers: 'Alle Blocker', holds_order: 'Reihenfolge: Behörden × Einwohner × Alter.', lies_with: 'Liegt %{party}',
    authority: 'Behörde |||| Behörden', inhabitants: 'Einwohner', working_day: 'Arbeitstag |||| Arbeitstage', which: 'Welche Behörde? |||| Welche %{smart_count} Behörden?',
    chase: {
      copy: 'Text kopieren', copied: 'Der Text liegt in der Zwischenablage.',
    },
  },
}
