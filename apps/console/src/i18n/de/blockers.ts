/** Blockers, time by party, and the page behind a guest link. */
export const blockers = {
  blockers: {
    title: 'Ein Blocker hält Behörden auf. |||| %{smart_count} Blocker halten Behörden auf.', lead: 'Was am meisten aufhält, steht oben. Ein Fehler eines Herstellers ist hier ein Eintrag, nicht vierzig Mails.',
    title_owner: 'Ein Punkt liegt bei Ihnen. |||| %{smart_count} Punkte liegen bei Ihnen.', lead_owner: 'Nennen Sie ein Datum, oder lösen Sie den Punkt: Dann geht es bei allen weiter, die darauf warten.',
    none: 'Kein Blocker.', none_hint: 'Wartet jemand auf andere, führen Sie es aus der Lage oder am Schritt eines Anschlusses als Blocker.', none_owner: 'Nichts liegt bei Ihnen.', none_owner_hint: 'Sobald jemand auf Sie wartet, steht es hier.', none_found: 'Nichts passt zu diesen Filtern.',
    col: { what: 'Was fehlt', owner: 'liegt bei', state: 'Stand', authorities: 'Behörden', inhabitants: 'Einwohner', days: 'Arbeitstage', since: 'wartet seit' },
    filter: { party: 'liegt bei', category: 'Art', state: 'Stand', sort: 'Reihenfolge', states: { unsolved: 'ungelöst', open: 'ohne Datum', promised: 'mit Datum', solved: 'gelöst' } },
    sort: { weight: 'Behörden × Einwohner × Alter', waitingSince: 'älteste zuerst', authorities: 'meiste Behörden', inhabitants: 'meiste Einwohner', owner: 'nach Beteiligten' },
    category: { modul: 'Modul', schnittstelle: 'Schnittstelle', eintrag: 'Eintrag in einem Register', zertifikat: 'Zertifikat', transportweg: 'Transportweg', zustaendigkeit: 'Zuständigkeit', vertrag: 'Vertrag', kapazitaet: 'Zeit und Personal', sonstiges: 'Sonstiges' },
    state: { open: 'noch kein Datum', promised: 'zugesagt für %{on}', broken: 'zugesagt für %{on}, verstrichen', solved: 'gelöst am %{on}' },
    level: { land: 'beim Land', programme: 'bei der Programmleitung' }, to: { party: 'Liegt beim Beteiligten selbst', land: 'das Land', programme: 'die Programmleitung' },
    since: 'seit %{on}', chased_on: 'nachgefasst am %{on}', chased_until: '%{on}, Antwort erbeten bis %{by}', took: 'ein Arbeitstag |||| %{smart_count} Arbeitstage', answered: 'Antwort eingegangen: %{owner} nennt den %{on}.',
    escalates: 'ungelöst geht es am %{on} an %{to}', find: 'Behörde suchen', none_named: 'Keine Behörde heißt so: „%{words}“.', owner_clock: 'liegt dort seit einem Arbeitstag |||| liegt dort seit %{smart_count} Arbeitstagen', owner_clock_own: 'liegt bei Ihnen seit einem Arbeitstag |||| liegt bei Ihnen seit %{smart_count} Arbeitstagen',
    board: {
      sum: 'Ein Beteiligter hält %{authorities} auf, %{inhabitants} Einwohner. |||| %{smart_count} Beteiligte halten %{authorities} auf, %{inhabitants} Einwohner.', blockers: 'Blocker |||| Blocker', oldest: 'Arbeitstag die älteste |||| Arbeitstage die älteste', undated: 'einer ohne Datum |||| %{smart_count} ohne Datum', broken: 'eine Zusage verstrichen |||| %{smart_count} Zusagen verstrichen', escalated: 'einer weitergegeben |||| %{smart_count} weitergegeben',
      all_of: 'Alle %{smart_count} zeigen', flat: 'Als eine Liste', by_owner: 'Nach Beteiligten', what: 'Jede Behörde zählt bei einem Beteiligten einmal, auch wenn mehrere seiner Blocker sie aufhalten. Ein Tag ruht nur, wenn er in allen betroffenen Ländern Feiertag ist.',
    },
    affected: 'Wer darauf wartet', released: 'Wer darauf gewartet hat', others: 'und eine weitere Behörde |||| und %{smart_count} weitere Behörden', nobody_waits: 'Niemand wartet mehr darauf.', gone: 'Ein Schritt gehört nicht mehr dazu |||| %{smart_count} Schritte gehören nicht mehr dazu',
    split: 'gehört nicht dazu', outcome: { split: 'herausgelöst', resumed: 'ging von selbst weiter', released: 'gelöst', done: 'erledigt' },
    fact: { category: 'Art', owner: 'Liegt bei', contact: 'Anschrift für Nachfragen', fachverfahren: 'Fachverfahren', clock: 'Beim Beteiligten', chased: 'Nachgefasst', opened: 'Als Blocker geführt seit', level: 'Wer sich kümmert' },
    action: { chase: 'Nachfassen', promise: 'Datum nennen', shift: 'Termine verschieben', solve: 'Gelöst', reopen: 'Nicht gelöst', note: 'Notiz' },
    done: {
      open: 'Eine Behörde wartet jetzt auf diesen Blocker. |||| %{smart_count} Behörden warten jetzt auf diesen Blocker.', join: 'Eine Behörde hat sich angeschlossen. |||| %{smart_count} Behörden haben sich angeschlossen.', promise: 'Zugesagt für %{on}.', note: 'Ihre Notiz ist gespeichert.',
      solve: 'Gelöst. Niemand wartete mehr. |||| Gelöst. Bei %{smart_count} Behörden geht es weiter, jede ist benachrichtigt.', reopen: 'Wieder offen. Bei %{smart_count} Behörde ruht die Frist wieder. |||| Wieder offen. Bei %{smart_count} Behörden ruht die Frist wieder.', shift: 'Ein Anschluss hat neue Termine. |||| %{smart_count} Anschlüsse haben neue Termine.',
    },
    form: {
      on: 'Gelöst bis', heard: 'Erfahren', remark: 'Bemerkung (kann entfallen)', promise: 'Datum eintragen', solve_what: 'Bei einer Behörde läuft die Frist wieder, um die Wartezeit verlängert. Sie wird benachrichtigt. |||| Bei %{smart_count} Behörden läuft die Frist wieder, um die Wartezeit verlängert. Jede wird benachrichtigt.',
      reopen_what: 'Wer noch nicht weitergemacht hat, wartet wieder darauf; die Frist ruht.', solve_words: 'Was war die Lösung? (kann entfallen)', reopen_words: 'Woran sieht man, dass es nicht gelöst ist?', solve: 'Gelöst: eine Behörde freigeben |||| Gelöst: %{smart_count} Behörden freigeben', reopen: 'Wieder öffnen',
    },
    invalid: { on: 'Nennen Sie einen Tag.', title: 'Geben Sie dem Blocker einen Namen mit mindestens fünf Zeichen.', owner: 'Nennen Sie die Organisation, die handeln muss.', chase: 'Nennen Sie Empfänger, Datum und einen Text.' },
    chase: {
      to: 'An', by: 'Antwort', message: 'Text', edit: 'Text ändern', more: 'und eine weitere |||| und %{smart_count} weitere', how: 'Wird vermerkt. Sie bekommen den Text mit einem Link zum Antworten und senden ihn aus Ihrem Postfach.',
      text: 'Guten Tag, eine Behörde wartet seit dem %{since} auf Sie: %{what}. Es hält den Schritt „%{step}“ auf. Bitte nennen Sie uns bis %{by} ein Datum. Betroffen: %{names}. |||| Guten Tag, %{smart_count} Behörden warten seit dem %{since} auf Sie: %{what}. Es hält den Schritt „%{step}“ auf. Bitte nennen Sie uns bis %{by} ein Datum. Betroffen: %{names}.',
      link: 'Der Link genügt, ein Konto brauchen Sie nicht: %{url}\nEr gilt bis %{until} und für eine Antwort.', noted: 'Vermerkt: bei %{to} nachgefasst.', once: 'Der Link steht nur jetzt hier. Er gilt bis %{until} und für eine Antwort.', ready: 'Fertiger Text', close: 'Schließen',
    },
    pending: { title: 'Zu entscheiden:', what: 'Ein Anschluss würde sich verschieben. |||| %{smart_count} Anschlüsse würden sich verschieben.', preview: 'Vorschau öffnen', who: 'Das entscheiden Land oder Roll-in-Team.', only: 'Zu entscheiden' },
    shift: {
      title: 'Ein Anschluss bekommt neue Termine |||| %{smart_count} Anschlüsse bekommen neue Termine', nothing: 'Kein Termin ändert sich.', what: 'Wenn %{on} gilt. Noch ist nichts geändert.', step: 'Dieser Schritt fällig', live: 'Live geplant', steps: 'ein Schritt |||| %{smart_count} Schritte', from_to: '%{from} → %{to}',
      by: '%{signed} Arbeitstag |||| %{signed} Arbeitstage', misses: 'verfehlt die Zusage %{on}', told: 'Es erfahren davon: %{names}.', apply: 'Einen Anschluss verschieben |||| %{smart_count} Anschlüsse verschieben', reason: '%{title}: %{owner} hat den %{on} zugesagt.',
    },
    links: { title: 'Links zum Antworten', open: 'vom %{made}, gilt bis %{expires}', used: 'beantwortet am %{used}', expired: 'abgelaufen am %{expires}', withdrawn: 'zurückgezogen', withdraw: 'zurückziehen' },
    by_link: ', über den Link', held_by: 'Aufgehalten durch den Blocker',
    event: {
      opened: 'Als Blocker geführt, eine Behörde wartet |||| Als Blocker geführt, %{smart_count} Behörden warten', joined: 'Eine Behörde schließt sich an |||| %{smart_count} Behörden schließen sich an', split: 'Ein Schritt herausgelöst |||| %{smart_count} Schritte herausgelöst',
      promised: 'Zugesagt für %{on}%{how}', chased: 'Nachgefasst bei %{to}, Antwort bis %{by}', noted: 'Notiz', solved: 'Gelöst, bei einer Behörde geht es weiter |||| Gelöst, bei %{smart_count} Behörden geht es weiter', reopened: 'Wieder geöffnet, eine Behörde wartet |||| Wieder geöffnet, %{smart_count} Behörden warten',
      escalated: 'Zu lange ohne Lösung: geht an %{to}', link_expired: 'Link ohne Antwort abgelaufen (%{to})', link_withdrawn: 'Link zurückgezogen',
    },
    open: {
      title: 'Als Blocker führen', crumb: 'neu', what: 'Eine Behörde wartet hier. |||| %{smart_count} Behörden warten hier auf dasselbe.', name: 'Was fehlt?', category: 'Art', party: 'Bei wem liegt es?', ownerName: 'Organisation, etwa „Hersteller A“', contact: 'Funktionspostfach oder Stelle', fachverfahren: 'Fachverfahren', description: 'Beschreibung', send: 'Als Blocker führen', as: 'Als Blocker führen',
    },
    match: { title: 'Gibt es das schon?', none: 'Kein offener Blocker gleicht diesem.', same: 'Gleich: %{what}', join: 'Diesem anschließen', owner: 'Organisation', party: 'Beteiligter', step: 'Schritt', onlinedienst: 'Onlinedienst', fachverfahren: 'Fachverfahren', text: 'Wortlaut' },
  },
  waits: {
    title: 'Wartezeit nach Beteiligten', by: 'nach', ways: { organisation: 'Organisation', party: 'Rolle', onlinedienst: 'Onlinedienst', land: 'Land' }, none: 'Noch hat niemand gewartet.', what: 'Arbeitstage aller Schritte, die gewartet haben, beendete und laufende; je Organisation, nie je Person.',
    unnamed: 'Organisation nicht genannt', clock: 'Die Uhr läuft bei %{who}: seit %{since}, %{days}. Die Frist von %{owner} ruht so lange.', clock_own: 'Die Uhr läuft bei %{owner}.', lead: 'Wer wie lange auf wen gewartet hat: je Organisation, nie je Person.', all: 'alle', filter: { land: 'Land', onlinedienst: 'Onlinedienst', programme: 'Programm' },
    definition: 'So wird gezählt', definitions: { day: 'Ein Arbeitstag zählt im Kalender der Behörde, die wartet: Sie folgt ihrem Sitz. Der Tag, an dem das Warten beginnt, zählt nicht mit, der letzte zählt.', sum: 'Summe: die Arbeitstage aller Schritte, die gewartet haben. Warten zwei Schritte zugleich, zählt der Tag zweimal.', open: 'Dauern an: Wartefälle, die heute noch offen sind; sie zählen bis heute.', who: 'Organisation: so, wie sie am Schritt genannt ist. Wo nur die Rolle bekannt ist, steht die Rolle.', corrected: 'Wird ein Beteiligter berichtigt, zählt der berichtigte; beide Angaben bleiben im Verlauf des Anschlusses.' },
    col: { days: 'Arbeitstage', waits: 'Wartefälle', open: 'dauern an', longest: 'längster', bar: 'Anteil' }, rollout: 'Zeit nach Beteiligten', of: 'ein Arbeitstag seit dem Start |||| %{smart_count} Arbeitstage seit dem Start', nobody: 'Niemand wartete', lasts: 'dauert an', overlap: 'Warten zwei Schritte zugleich auf verschiedene, zählt der Tag bei beiden.',
  },
  answer: {
    title: 'Bitte um ein Datum', thanks: 'Vielen Dank.', no_question: 'Dieser Link beantwortet nichts mehr.', asks: '%{by} fragt %{to}: Wann ist es gelöst? Es geht um „%{what}“.', about: 'Schritt', waiting: 'Wer wartet', waits: 'eine Behörde seit dem %{since}, %{days} |||| %{smart_count} Behörden seit dem %{since}, %{days}', promised: 'Bisher zugesagt',
    on: 'Gelöst bis', remark: 'Bemerkung (kann entfallen)', send: 'Antwort senden', once: 'Der Link gilt bis %{until} und für eine Antwort. Ein Konto brauchen Sie nicht.', arrived: 'Ihre Antwort ist bei %{by} eingegangen: %{on}. Den Link brauchen Sie nicht mehr.',
  },
}
