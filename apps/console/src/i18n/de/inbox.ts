/** The inbox, and what the house does by the clock. */
export const inbox = {
  inbox: {
    title: 'Eingang', unread: 'ungelesen', new: 'neu',
    new_count: 'Eine neue Nachricht. |||| %{smart_count} neue Nachrichten.', none_new: 'Nichts Neues.', lead: 'Was das System an Ihre Organisation geschickt hat. Ein Eintrag schließt sich von selbst, wenn erledigt ist, worum es geht; gemeldet wird dort.',
    all_read: 'Alle als gelesen', filters: 'Eingang filtern', status: 'Zeigen', kind: 'Art', every_kind: 'alle Arten',
    open: 'Offene', states: { unread: 'Ungelesene', read: 'Gelesene', snoozed: 'Zurückgestellte', done: 'Abgelegte' },
    kinds: { reminder: 'Erinnerung', escalation: 'Überfällig', 'stale-waiting': 'Rückfrage', certificate: 'Zertifikat', 'blocker-opened': 'Neuer Blocker', 'blocker-solved': 'Blocker gelöst', 'blocker-reopened': 'Blocker wieder offen', 'blocker-escalated': 'Blocker weitergeleitet', 'blocker-answered': 'Antwort zu einem Blocker', 'guest-link-expired': 'Gastzugang abgelaufen', 'date-moved': 'Termin verschoben', 'date-proposed': 'Zu entscheiden', 'authority-ended': 'Nicht mehr zuständig',
      'workshop-invitation': 'Einladung', 'workshop-update': 'Workshop geändert', 'workshop-cancellation': 'Workshop abgesagt', 'workshop-uninvited': 'Nicht mehr eingeladen', 'workshop-reminder': 'Workshop steht an', 'workshop-minutes-due': 'Niederschrift fällig', 'workshop-follow-up': 'Vereinbartes fällig', 'workshop-follow-up-overdue': 'Vereinbartes überfällig' },
    what: {
      reminder: 'Fällig am %{on}.', reminder_today: 'Heute fällig.', reminder_past: 'War fällig am %{on}.', escalation: 'War fällig am %{on}, einen Arbeitstag überfällig. |||| War fällig am %{on}, %{smart_count} Arbeitstage überfällig.',
      'stale-waiting': 'Wartet seit einem Arbeitstag auf %{party}. |||| Wartet seit %{smart_count} Arbeitstagen auf %{party}.', 'stale-waiting_past': 'Hatte lange auf %{party} gewartet.',
      certificate: 'Das Zertifikat läuft am %{on} ab. Erneuern Sie es vorher.', certificate_past: 'Das Zertifikat ist am %{on} abgelaufen.',
      'date-moved': 'Termine sind verschoben. Der Schritt ist jetzt am %{on} fällig.', 'blocker-opened': 'Dieser Schritt wartet auf Sie. Nennen Sie einen Tag.', 'blocker-solved': 'Was den Schritt aufhielt, ist gelöst. Es geht weiter.', 'blocker-reopened': 'Was den Schritt aufhielt, ist doch nicht gelöst.', 'blocker-escalated': 'Ein Blocker ist seit langem offen.',
      'blocker-answered': 'Zu einem Blocker ist eine Antwort eingegangen.', 'guest-link-expired': 'Ein Gastzugang ist abgelaufen, ohne dass geantwortet wurde.',
      'date-proposed': '%{party} nennt den %{on}. Ein Anschluss würde sich verschieben. |||| %{party} nennt den %{on}. %{smart_count} Anschlüsse würden sich verschieben.', 'date-proposed_past': '%{party} hatte den %{on} genannt.',
      'authority-ended': 'Seit dem %{on} nicht mehr zuständig. Zuständig ist jetzt: %{successor}. Nehmen Sie den Anschluss als „übertragen“ aus und führen Sie ihn dort weiter.', 'authority-ended_unknown': 'Seit dem %{on} nicht mehr zuständig. Wer die Aufgabe übernommen hat, sagt das Verzeichnis nicht. Klären Sie es und nehmen Sie den Anschluss als „übertragen“ aus.',
      'workshop-invitation': 'Findet am %{on} statt.', 'workshop-update': 'Geändert, findet nun am %{on} statt.', 'workshop-cancellation': 'Der Workshop am %{on} findet nicht statt.', 'workshop-uninvited': 'Der Workshop am %{on} findet ohne Ihre Organisation statt.', 'workshop-reminder': 'Findet am %{on} statt.', 'workshop-minutes-due': 'Die Niederschrift vom %{on} ist noch offen.', 'workshop-follow-up': 'Fällig am %{on}.', 'workshop-follow-up-overdue': 'War fällig am %{on}.',
    },
    chain: {
      from: { owner: 'Weitergegeben von der Behörde, am %{on} an sie gegangen.', lead: 'Weitergegeben von der Leitung der Behörde, am %{on} an sie gegangen.', land: 'Weitergegeben vom Land, am %{on} dorthin gegangen.', programme: 'Weitergegeben vom Programm, am %{on} dorthin gegangen.' },
      to: { owner: 'Am %{on} an die Behörde weitergegeben.', lead: 'Am %{on} an die Leitung der Behörde weitergegeben.', land: 'Am %{on} an das Land weitergegeben.', programme: 'Am %{on} an das Programm weitergegeben.' },
    },
    group: {
      new: 'eine neue |||| %{smart_count} neue', latest: 'zuletzt %{at}', waits: 'wartet bei einer Behörde |||| wartet bei %{smart_count} Behörden', at: 'bei einer Behörde |||| bei %{smart_count} Behörden', entries: 'ein Eintrag |||| %{smart_count} Einträge',
      longest: 'Am längsten: %{behoerde}.', open: 'Einen Eintrag zeigen |||| %{smart_count} Einträge zeigen', close: 'Einträge einklappen', done: 'Alle ablegen', snooze: 'Alle später …', read: 'Alle gelesen',
    },
    why_title: 'Warum Sie',
    why: {
      owner: 'Der Schritt liegt bei Ihnen.', lead: 'Der Schritt liegt bei Ihnen und ist länger überfällig: Das betrifft nun auch Ihre Leitung.', land: 'Die Behörde hat sich nicht gemeldet. Sie koordinieren das Land.',
      programme: 'Behörde und Land haben sich nicht gemeldet. Sie leiten das Programm.', 'waiting-party': 'Der Schritt wartet auf Sie.', invited: 'Ihre Organisation ist eingeladen.', run: 'Sie leiten den Workshop.', agreed: 'Das wurde im Workshop mit Ihrer Organisation vereinbart.', moved: 'Der Tag eines Ihrer Schritte hat sich geändert.', ended: 'Sie koordinieren das Land: Eine neue Ausgabe des Gemeindeverzeichnisses hat die Zuständigkeit geändert.', proposed: 'Sie planen die Termine. Bis jemand entscheidet, bleibt jeder, wie er ist.', owned: 'Der Blocker liegt bei Ihnen.', news: 'Es betrifft einen Anschluss, den Sie begleiten.', certificate: 'Ohne gültiges Zertifikat ist der Dienst nicht erreichbar.', 'waiting-other': 'Fragen Sie nach: Sie koordinieren das Land, die Stelle hat hier vielleicht kein Konto.',
    },
    closed: { done: 'Von selbst geschlossen: Der Schritt ist erledigt.', waits: 'Von selbst geschlossen: Der Schritt liegt bei anderen.', resumed: 'Von selbst geschlossen: Der Schritt geht weiter.', moved: 'Von selbst geschlossen: Der Schritt hat einen neuen Termin.', overtaken: 'Von selbst geschlossen: Es kam eine spätere Nachricht.', gone: 'Von selbst geschlossen: Den Schritt gibt es nicht mehr.', passed: 'Von selbst geschlossen: Der genannte Tag ist vorbei.' },
    closed_subject: { done: 'Von selbst geschlossen: Es ist erledigt.', waits: 'Von selbst geschlossen: Es liegt bei anderen.', resumed: 'Von selbst geschlossen: Es geht weiter.', moved: 'Von selbst geschlossen: Es hat einen neuen Tag.', overtaken: 'Von selbst geschlossen: Es kam eine spätere Nachricht.', gone: 'Von selbst geschlossen: Das gibt es nicht mehr.', passed: 'Von selbst geschlossen: Der Tag ist vorbei.' },
    snoozed_until: 'Zurückgestellt bis %{on}.', received: 'eingegangen %{at}',
    to_step: 'Zum Schritt', to_preview: 'Vorschau öffnen', read: 'Gelesen', done: 'Ablegen', snooze: 'Später …', reopen: 'Wieder vorlegen', until: 'Wieder vorlegen am', put_off: 'Zurückstellen', label: { read: '%{what}: gelesen', done: '%{what}: abgelegt', snooze: '%{what}: später', unread: '%{what}: wieder vorgelegt', all: 'Alle gelesen', group: '%{what}: die ganze Gruppe' },
    empty: 'Nichts im Eingang.', empty_hint: 'Hier steht, woran das System erinnert und was überfällig ist. An Wochenenden, Feiertagen und nachts kommt nichts.', none_found: 'Dazu liegt nichts vor.', none_found_hint: 'Wählen Sie eine andere Art oder zeigen Sie die offenen.', show_open: 'Offene zeigen',
  },
  upkeep: {
    title: 'Was das Haus von selbst tut', paused: 'Die Uhr steht: Der Zeitgeber ist nicht erreichbar. Was ausfällt, wird nachgeholt.', none: 'Noch ist nichts eingerichtet. Das geschieht beim ersten Start des Zeitgebers.',
    job: 'Aufgabe', last: 'Zuletzt', next: 'Als Nächstes', outcome: 'Ergebnis', never: 'noch nie', failed: 'misslungen: %{why}', nothing: 'nichts zu tun', counted: '%{name}: %{count}',
    jobs: {
      reconcile: 'Fristen mit dem Zeitgeber abgleichen', 'close-notifications': 'Erledigtes im Eingang schließen', 'expire-guest-links': 'Gastzugänge ablaufen lassen', 'escalate-blockers': 'Hemmnisse weiterleiten',
      'propose-dates': 'Zugesagte Tage zur Entscheidung vorlegen', 'expiring-certificates': 'An ablaufende Zertifikate erinnern', 'observe-links': 'Links prüfen', 'expired-exceptions': 'Abgelaufene Ausnahmen vorlegen',
    },
    counts: { armed: 'neu gestellt', open: 'offen', looked: 'angesehen', closed: 'geschlossen', changed: 'geändert', expired: 'abgelaufen', escalated: 'weitergeleitet', checked: 'geprüft', reminded: 'erinnert' },
  },
}
