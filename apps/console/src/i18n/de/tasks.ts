export const tasks = {
  tasks: {
    title: 'Meine Aufgaben', today_only: 'Heute %{today}, sonst nichts diese Woche.', sentence: 'Heute %{today}, diese Woche %{week}.', later_only: 'Diese Woche nichts, später eine Aufgabe. |||| Diese Woche nichts, später %{smart_count} Aufgaben.',
    nothing: 'Nichts zu tun.', elsewhere: 'Ein Schritt liegt bei anderen. Dort müssen Sie nichts tun. |||| %{smart_count} Schritte liegen bei anderen. Dort müssen Sie nichts tun.',
    elsewhere_title: 'Liegt bei anderen', more_elsewhere: 'und ein weiterer Schritt |||| und %{smart_count} weitere Schritte', state: 'Stand',
    today: 'Heute', week: 'Diese Woche', later: 'Später', count: 'eine Aufgabe |||| %{smart_count} Aufgaben', show_all: 'Die eine zeigen |||| Alle %{smart_count} zeigen',
    minutes: 'eine Minute |||| %{smart_count} Minuten', hours: 'eine Stunde |||| %{smart_count} Stunden', until_today: 'bis heute', until: 'bis %{on}', overdue: '%{days} überfällig',
    mandate: {
      title: 'Im Auftrag', count: 'eine Verwaltung |||| %{smart_count} Verwaltungen', step: '%{service}, Schritt %{step}: %{name}', all_complete: 'alle vollständigen (%{count})', all: 'alle (%{count})',
      complete: 'vollständig', missing: 'es fehlt eines |||| es fehlen %{smart_count}', waits_for_you: 'wartet auf Ihre Meldung',
      sum: 'Schritt %{step} für eine Verwaltung melden, im Auftrag. |||| Schritt %{step} für %{smart_count} Verwaltungen melden, im Auftrag.', object: 'Jede sieht die Meldung in ihrer Geschichte und kann fünf Arbeitstage widersprechen, bis %{until}.',
      incomplete: 'Bei einer gewählten Verwaltung fehlt noch etwas: Mit der Meldung sagen Sie, dass alles steht. |||| Bei %{smart_count} gewählten Verwaltungen fehlt noch etwas: Mit der Meldung sagen Sie, dass alles steht.',
      send: 'Eine melden |||| %{smart_count} auf einmal melden', none: 'Wählen Sie mindestens eine Verwaltung.', done: 'Schritt %{step} für %{names} gemeldet, im Auftrag.', label: 'Schritt %{step} für %{count} Verwaltungen melden', open: 'Öffnen',
    },
    why_you: 'Warum Sie', why_then: 'Warum dann',
    why: {
      owner: 'Der Schritt liegt %{lies}.', confirm: 'Eine zweite Person muss es gesehen haben. Sie haben nicht selbst gemeldet.',
      sample: 'Stichprobe: Eine zweite Person sieht nach, bis %{by}. Sie haben nicht selbst gemeldet.', objected: 'Die Behörde widerspricht Ihrer Meldung.',
      returned: 'Die Meldung kam zurück. Der Grund steht in der Geschichte des Anschlusses.', beauftragung: 'Sie melden im Auftrag: %{organisation}.', contradiction: 'Gemeldet und gesehen passen nicht zusammen. Stellen Sie den Dienst wieder her, oder nehmen Sie die Meldung zurück.',
    },
    why_then_plan: 'So sieht es der Plan vor; spätere Schritte warten darauf.', why_then_live: 'An diesem Tag soll der Dienst live gehen.',
    reported_by: '%{organisation} hat am %{on} gemeldet: erledigt.', with_evidence: 'Nachweis: %{evidence}', to_rollout: 'Zum Anschluss',
    service_at: '%{service}: %{authority}', step_line: '**Schritt %{step} von %{total}.**', all_steps: 'Alle Schritte', more_rollouts: 'Weitere Anschlüsse', all_rollouts: 'Alle %{smart_count} Anschlüsse',
    next: 'Nächster Termin: %{on}.', no_next: 'Es steht kein Termin an.', live: 'Bei Ihnen ist einer von %{total} Anschlüssen live. |||| Bei Ihnen sind %{smart_count} von %{total} Anschlüssen live.', none_live: 'Bei Ihnen ist noch kein Dienst live.',
    print: 'Seite für das Rathaus drucken', what_is_done: 'Was ist erledigt?',
  },
}
