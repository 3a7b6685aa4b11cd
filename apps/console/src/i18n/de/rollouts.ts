import { mandates } from './mandates.js'

export const rollouts = {
  ...mandates,
  rollout: {
    ended: '**%{name} ist seit dem %{on} nicht mehr zuständig** (Gebietsstand des Gemeindeverzeichnisses).', successors: 'Zuständig ist jetzt: |||| Zuständig sind jetzt:', no_successor: 'Wer die Aufgabe übernommen hat, sagt das Verzeichnis nicht. Klären Sie es mit dem Land.',
    ended_short: 'Seit %{on} nicht mehr zuständig, jetzt %{successor}', ended_short_unknown: 'Seit %{on} nicht mehr zuständig',
    ended_todo: 'Neue Meldungen nehmen wir hier nicht mehr an, nur was vor dem %{on} getan war. Lassen Sie diesen Anschluss als „übertragen“ ausnehmen; er zählt seit diesem Tag nicht mehr.',
    step_of: 'Schritt %{step} von %{total}', before: 'live vor dem Programm', since_today: 'seit heute', start_open: 'Start offen', start_on: 'Start %{on}',
    live_planned: 'Live geplant am %{on}.', live_planned_week: 'Live geplant am **%{on} (KW %{week})**.',
    timeline: 'Wer wann dran ist', timeline_from: 'Plan vom %{from}, Stand %{today}', timeline_label: 'Zeitachse, seitlich scrollbar', legend_proven: 'erledigt und belegt',
    details: 'Einzelheiten', keys: 'Kennungen und Gebiet', key: 'Schlüssel', comes_with: 'kommt mit Schritt %{step}', territory: 'Gebiet',
    territory_is: 'eine Gemeinde, %{inhabitants} Einwohner |||| %{smart_count} Gemeinden, %{inhabitants} Einwohner', commitment: 'Zugesagt', because: 'Warum im Programm', plan_from: 'Plan aus Blaupause',
  },
  via: { selbst: 'selbst Pilot', rechnerisch: 'gehört zu einem Kreis, der Pilot ist (rechnerisch)', zusage: 'aus einer Zusage', land: 'vom Land ohne Programm begonnen' },
  standing: {
    wartet: '**%{step}**, wartet %{days} auf %{party}.', ueberfaellig: '**%{step}**, %{days} überfällig.', laeuft: '**%{step}** läuft, %{due}.', belegt: '**Live und belegt** seit %{on}.',
    gemeldet: '**Live gemeldet** am %{on}. Der Beleg steht aus.', bestand: '**Bestand:** war schon vor dem Programm angeschlossen.', ausnahme: '**Ausnahme:** %{reason}', nicht: '**Noch nicht begonnen.**',
  },
  next: { shift: 'Termin von Schritt %{step} verschieben', report: 'Schritt %{step} melden', confirm: 'Schritt %{step} bestätigen', return: 'Schritt %{step} zurückgeben', resume: 'Schritt %{step} fortsetzen', wait: 'Schritt %{step}: liegt bei …', correct: 'Schritt %{step} korrigieren', object: 'Schritt %{step} widersprechen', note: 'Notiz zu Schritt %{step}' },
  start: {
    title: 'Dieser Anschluss hat noch nicht begonnen.', what: 'Mit dem Start bekommen %{steps} Schritte ihre Termine, gerechnet in Arbeitstagen des Landes, nach der Blaupause %{blueprint} %{version}.',
    on: 'Start am', start: 'Anschluss starten', label: '%{name} starten', done: '%{name} begann am %{on}.', by_land: 'Noch nicht begonnen. Das Land oder das Roll-in-Team startet den Anschluss.',
  },
  why: { title: 'Warum dieser Termin?', step: 'Schritt %{step}', how: 'Was bis zum Go-live noch offen ist und aufeinander wartet. Gerechnet in Arbeitstagen des Landes nach der Blaupause %{blueprint} %{version}.' },
  list: {
    title: 'Alle Anschlüsse', found: 'Ein Anschluss |||| %{count} Anschlüsse', authority: 'Behörde', service: 'Onlinedienst', state: 'Stand', step: 'Schritt', due: 'fällig', changed: 'geändert',
    none: 'Noch kein Anschluss.', none_hint: 'Anschlüsse entstehen aus den Zusagen eines Programms oder durch den Import einer Blaupause.',
    none_found: 'Nichts passt zu diesen Filtern.', none_found_hint: 'Nehmen Sie einen Filter zurück.', clear: 'Alle Filter zurücknehmen',
    pages: 'Seiten', previous: 'Zurück', next: 'Weiter', range: '%{first} bis %{last} von %{total}',
    filter: { label: 'Filter', all: 'alle', q: 'Suche', land: 'Land', kreis: 'Kreis', onlinedienst: 'Onlinedienst', status: 'Stand', maker: 'Hersteller', product: 'Fachverfahren', contradiction: 'Widerspruch', contradiction_open: 'live gemeldet, nicht gesehen', live: 'live (alle drei)', only: 'Nur:', moved_live: 'live geworden seit %{since}', moved_lost: 'nicht mehr live seit %{since}', moved_overdue: 'neu überfällig seit %{since}', blocked: 'ein Blocker hält sie auf', pilot_none: 'gehören zu keinem Piloten', pilot: 'Pilot %{pilot}', off: 'Diesen Filter zurücknehmen' },
  },
  history: { title: 'Geschichte', system: 'Blaupause', on_behalf: 'für die Behörde', effective: 'gilt ab %{on}', all: 'Ganze Geschichte zeigen' },
  event: {
    milestone_contradicted: 'Schritt %{step}: als live gemeldet, aber nicht gesehen', milestone_contradiction_ended: 'Schritt %{step}: wieder gesehen', milestone_observed: 'Schritt %{step}: nachgesehen', milestone_override_requested: 'Schritt %{step}: Ausnahme erbeten', milestone_overridden: 'Schritt %{step}: zu zweit als belegt erklärt', evidence_added: 'Schritt %{step}: Nachweis angefügt', evidence_revised: 'Schritt %{step}: neue Fassung eines Nachweises', evidence_expiring: 'Schritt %{step}: Zertifikat läuft ab', rollout_cost_entered: 'Kosten eingetragen', rollout_usage_entered: 'Nutzung eingetragen',
    rollout_created: 'Anschluss angelegt', rollout_started: 'Anschluss gestartet', rollout_bestand_undone: 'Übernahme als Bestand zurückgenommen', rollout_bestand: 'Als Bestand übernommen', milestone_reported: 'Schritt %{step}: gemeldet', milestone_progressed: 'Schritt %{step}: %{done} von %{total}',
    milestone_confirmed: 'Schritt %{step}: bestätigt', milestone_returned: 'Schritt %{step}: zurückgegeben', milestone_corrected: 'Schritt %{step}: korrigiert', milestone_waiting: 'Schritt %{step}: liegt %{party}',
    rollout_exemption_requested: 'Ausnahme beantragt', rollout_exempted: 'Ausnahme bewilligt', rollout_exemption_declined: 'Ausnahme abgelehnt', rollout_readmitted: 'Wieder aufgenommen', rollout_accepted: 'Abgenommen',
    milestone_objected: 'Schritt %{step}: Einspruch', milestone_unticked: 'Schritt %{step}: zurückgenommen, %{done} von %{total}', milestone_items_proven: 'Schritt %{step}: Einzelteile belegt',
    milestone_blocked: 'Schritt %{step}: aufgehalten %{party}', milestone_resumed: 'Schritt %{step}: geht weiter', milestone_shifted: 'Schritt %{step}: verschoben', milestone_noted: 'Schritt %{step}: Notiz', reminder_sent: 'Schritt %{step}: erinnert', milestone_reminded: 'Schritt %{step}: erinnert', milestone_escalated: 'Schritt %{step}: eskaliert', milestone_wait_questioned: 'Schritt %{step}: nachgefragt, wie lange es noch dauert',
  },
}
