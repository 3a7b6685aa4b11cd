/** The sentences of react-admin itself that can appear here. */
export const ra = {
  action: { back: 'Zurück', cancel: 'Abbrechen', close: 'Schließen', confirm: 'Bestätigen', refresh: 'Neu laden', undo: 'Rückgängig', show: 'Zeigen' },
  auth: { auth_check_error: 'Melden Sie sich an.', logout: 'Abmelden', sign_in: 'Anmelden', sign_in_error: 'Die Anmeldung ist nicht gelungen. Versuchen Sie es noch einmal.' },
  boolean: { true: 'Ja', false: 'Nein', null: ' ' },
  message: { error: 'Das hätte nicht passieren dürfen. Laden Sie die Seite neu.', details: 'Einzelheiten', loading: 'Die Seite lädt.', not_found: 'Diese Seite gibt es nicht.', auth_error: 'Die Anmeldung ist nicht gelungen.', access_denied: 'Das darf Ihre Rolle nicht sehen.', authentication_error: 'Die Anmeldung ist nicht gelungen. Versuchen Sie es noch einmal.', yes: 'Ja', no: 'Nein', are_you_sure: 'Wirklich?' },
  navigation: { skip_nav: 'Zum Inhalt', no_results: 'Nichts gefunden.' },
  notification: { http_error: 'Der Server hat nicht geantwortet.', logged_out: 'Ihre Anmeldung ist abgelaufen. Melden Sie sich noch einmal an.', not_authorized: 'Das darf Ihre Rolle nicht.', i18n_error: 'Diese Sprache ließ sich nicht laden.', application_update_available: 'Es gibt eine neue Fassung dieser Seite.', offline: 'Kein Netz.' },
  page: { dashboard: 'Start', error: 'Etwas ist schiefgegangen', list: '%{name}', loading: 'Lädt', not_found: 'Nicht gefunden', show: '%{name}', access_denied: 'Kein Zugriff', authentication_error: 'Anmeldung misslungen', empty: 'Noch nichts da.' },
}
