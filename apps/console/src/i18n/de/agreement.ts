export const agreement = {
  path: { label: 'Stand auf dem Weg', draft: 'Entwurf', consultation: 'Anhörung', signing: 'Mitzeichnung', published: 'Veröffentlicht', until: 'bis %{on}', ended: 'beendet am %{on}', turn: '%{name} ist an der Reihe' },
  done_mark: 'erledigt',
  returned: { consultation: '%{organisation} hat die Anhörung am %{on} zurückgenommen:', signing: '%{organisation} hat am %{on} nicht mitgezeichnet und sie zurückgegeben:' },
  prolonged: 'Verlängert am %{on}: %{reason}',
  early: 'Vorzeitig beendet am %{on}: %{reason}',
  unheard: 'Ohne Anhörung: %{reason}',
  set_aside: 'Anmerkungen zurückgestellt: %{reason}',
  consult: {
    open: 'Zur Anhörung geben', title: 'Zur Anhörung geben', means: 'Die Partner und die Pilotkommunen des Programms werden eingeladen und können zu jedem Schritt etwas anmerken. Sie können den Entwurf solange weiter ändern.',
    until: 'Anhörung bis einschließlich', span: 'Vom %{first} bis %{last}, mindestens %{days}.', submit: 'Anhörung öffnen', done: 'Die Anhörung ist offen bis %{on}.', invalid: 'Nennen Sie einen Tag.',
  },
  prolong: { open: 'Verlängern', title: 'Anhörung verlängern', until: 'Neues Ende', reason: 'Warum', submit: 'Verlängern', done: 'Verlängert bis %{on}.', invalid: 'Nennen Sie einen Tag und einen Grund.' },
  close: { open: 'Vorzeitig beenden', title: 'Anhörung vorzeitig beenden', means: 'Danach nimmt niemand mehr etwas auf. Was schon gesagt ist, beantworten Sie wie sonst.', reason: 'Warum', submit: 'Anhörung beenden', done: 'Die Anhörung ist beendet.' },
  recall: { open: 'Zurück in den Entwurf', title: 'Zurück in den Entwurf nehmen', means: 'Freigaben und Unterschriften bis hierher gelten dann nicht mehr. Anmerkungen bleiben.', reason: 'Warum', submit: 'Zurück in den Entwurf', done: 'Sie ist wieder ein Entwurf.' },
  refuse: { open: 'Nicht mitzeichnen', title: 'Nicht mitzeichnen', means: 'Die Blaupause wird wieder ein Entwurf. Freigaben und Unterschriften bis hierher gelten dann nicht mehr; alle Partner sehen Ihren Grund.', reason: 'Was sich ändern muss', submit: 'Mit Grund zurückgeben', done: 'Zurückgegeben. Sie ist wieder ein Entwurf.' },
  reason_invalid: 'Nennen Sie einen Grund, mindestens drei Zeichen.',
  submit: {
    open: 'Zur Mitzeichnung geben', title: 'Zur Mitzeichnung geben', means: 'Der Inhalt wird festgeschrieben. Dann zeichnen nacheinander: %{names}. Von jedem Partner gibt eine Person frei, eine zweite unterschreibt.',
    unheard: 'Warum ohne Anhörung', set_aside: 'Warum %{smart_count} offene Anmerkung zurückgestellt wird |||| Warum %{smart_count} offene Anmerkungen zurückgestellt werden', submit: 'Inhalt festschreiben und zeichnen lassen', done: 'Zur Mitzeichnung gegeben. %{name} ist an der Reihe.',
  },
  approve: {
    open: 'Freigeben', as: 'Für %{organisation} freigeben', title: 'Was Ihre Freigabe heißt', means: 'Sie haben für %{organisation} genau diesen Inhalt geprüft. Unterschreiben muss danach eine andere Person aus Ihrer Organisation.', done: 'Freigegeben für %{organisation}.',
    mine: 'Sie haben freigegeben. Jetzt unterschreibt eine andere Person aus %{organisation}.', digest_hint: 'Hat sich der Inhalt inzwischen geändert, lehnen wir die Freigabe ab.',
  },
  waiting: { approve: '%{name} ist an der Reihe: freigeben.', sign: '%{name} ist an der Reihe: unterschreiben.' },
  approved_on: 'freigegeben am %{on}',
  asked: {
    title: '%{organisation} bittet seit dem %{on}:', deprecated: 'von ihr abzuraten.', withdrawn: 'sie zurückzuziehen.', published: 'sie wieder zu empfehlen.', reason: 'Grund: %{reason}', waits: 'Bestätigen muss eine andere Person aus %{organisation}.',
    confirm: { deprecated: 'Abraten bestätigen', withdrawn: 'Zurückziehen bestätigen', published: 'Wieder empfehlen bestätigen' }, drop: 'Fallen lassen', dropped: 'Die Bitte ist fallen gelassen.', sent: 'Gebeten. Jetzt bestätigt eine andere Person aus %{organisation}.',
  },
}
