import { landNames } from '@blaupause/domain/register'

/** Frame, sign-in, search, states, parties and small words used everywhere. */
export const shell = {
  shell: {
    close: 'Schließen',
    skip: 'Zum Inhalt', demo: 'Demodaten', loading: 'Die Seite lädt.',
    demo_sentence: 'Demodaten: Orte, Schlüssel und Einwohnerzahlen sind echt, Stände und Termine erfunden.',
    claimed_proven: '„Belegt“ heißt: in einem Register oder Portal nachgesehen oder von einer zweiten Person bestätigt. „Gemeldet“ heißt: jemand hat es gesagt.',
    register: 'Gebietsstand %{on}, © Statistisches Bundesamt (Destatis), 2025.',
    appearance: { label: 'Darstellung', system: 'Darstellung wie am Gerät', light: 'Helle Darstellung', dark: 'Dunkle Darstellung' },
    paused: {
      title: 'Fristen ruhen: der Zeitgeber ist nicht erreichbar.', work: 'Melden geht weiter; Erinnerungen werden nachgeholt.',
      resting: 'So lange ruht: %{jobs}.',
      since: 'Seit %{at}. Nichts geht verloren, nichts kommt doppelt.',
    },
    operator: 'Der Betrieb sieht keine Fachdaten.', operator_hint: 'Diese Rolle hält das System am Laufen. Zustand und Zähler stehen unter /health/ready und /metrics.',
  },
  nav: { label: 'Hauptnavigation', lage: 'Lage', tasks: 'Aufgaben', inbox: 'Eingang', rollouts: 'Rollouts', blockers: 'Blocker', connections: 'Anschlüsse', workshops: 'Workshops', findings: 'Befunde', criteria: 'Kriterien', blueprints: 'Blaupausen', programmes: 'Programm', authorities: 'Behörden', more: 'Mehr' },
  programme: { label: 'Programm', and: 'und' },
  identity: {
    title: 'Anmelden', failed: 'Die Anmeldung ist nicht gelungen. Versuchen Sie es noch einmal.', sign_in: 'Anmelden', sign_out: 'Abmelden', role: 'Rolle und Organisation', choose: 'Wählen Sie eine Rolle. Sie können sie später oben rechts wechseln.',
    demo_hint: 'Die Rollen gehören zur Demonstration. Eine Anmeldung mit Konto kommt vom Anbieter Ihrer Organisation (OpenID Connect).',
  },
  role: {
    bund: 'sieht beide Programme, vergleicht und berichtet', 'bund-leitung': 'zweite Person: zeichnet für den Bund', 'land-by': 'hält die bayerischen Piloten in Bewegung, bestätigt Schritte', 'land-by-leitung': 'zweite Person: bestätigt, zeichnet und gibt frei', 'land-he': 'übernimmt die Blaupause für Hessen', 'land-he-leitung': 'zweite Person: gibt den Import frei', 'land-sl': 'hat kein Programm mit dem Bund: prüft, ob eine Blaupause passt', 'land-sl-leitung': 'zweite Person: gibt den Import frei',
    'kommune-meitingen': 'meldet, was erledigt ist oder bei wem es liegt', 'kommune-mainburg': 'ist auf dem Weg zum Titel „Digitales Amt“', 'kommune-kelheim': 'meldet für sich und im Auftrag ihrer Gemeinden', 'kommune-augsburg': 'war schon vor dem Programm angeschlossen (Bestand)', 'kommune-wetterau': 'hessischer Kreis, beginnt mit dem Import', rollin: 'schließt viele Behörden zugleich an',
    'dienstleister-a': 'sieht, wen sie aufhält, nennt Termine und löst', pruefung: 'liest alles, ändert nichts', betrieb: 'hält das System am Laufen, sieht keine Fachdaten',
  },
  search: {
    label: 'Suche', open: 'Suchen', placeholder: 'Behörde, Schlüssel oder Dienst', for: 'Suche nach „%{q}“', bodies: 'Im Register', population: '%{population} Einwohner',
    nothing: 'Nichts gefunden.', nothing_hint: 'Suchen Sie nach einem Teil des Namens oder nach den ersten Ziffern des Schlüssels.',
  },
  failure: {
    part: 'Dieser Teil der Seite kam nicht an.', part_hint: 'Vielleicht wurde Blaupause gerade erneuert, oder das Netz war kurz weg. Neu laden hilft; gespeichert ist alles.', reload: 'Neu laden',
    unreachable: 'Wir erreichen den Server gerade nicht.', unreachable_hint: 'Ihre Eingaben sind nicht verloren. Versuchen Sie es in einer Minute wieder.',
    unknown: 'Das gibt es nicht, oder Sie dürfen es nicht sehen.', unknown_hint: 'Wechseln Sie die Rolle oder suchen Sie nach der Behörde.',
    denied: 'Das darf Ihre Rolle nicht sehen.', denied_hint: 'Fragen Sie die Koordination Ihres Landes.',
    refused: 'Das ging nicht.', refused_hint: 'Laden Sie die Seite neu.', again: 'Jetzt versuchen',
    no_page: 'Diese Seite gibt es nicht.', no_page_hint: 'Vielleicht hat sich die Adresse geändert.', home: 'Zur Startseite',
  },
  later: {
    title: 'Kein Netz.', waiting: 'Ein Eintrag liegt auf diesem Gerät und geht von selbst ab. |||| %{smart_count} Einträge liegen auf diesem Gerät und gehen von selbst ab.',
    kept: 'Der Eintrag liegt auf diesem Gerät und geht ab, sobald das Netz wieder da ist.', sent: 'Ein Eintrag ist nachgesendet. |||| %{smart_count} Einträge sind nachgesendet.',
  },
  mark: { belegt: 'belegt', gemeldet: 'gemeldet', bestand: 'Bestand', laeuft: 'läuft', wartet: 'wartet', ueberfaellig: 'überfällig', nicht: 'nicht begonnen', ausnahme: 'Ausnahme' },
  unit: {
    wd: 'AT', working_days: 'ein Arbeitstag |||| %{smart_count} Arbeitstage', since_working_days: 'seit einem Arbeitstag |||| seit %{smart_count} Arbeitstagen', week: 'KW', today: 'heute',
  },
  land: landNames.de,
  party: {
    other: { with: 'bei %{name}' },
    kommune: { name: 'Kommune', on: 'die Kommune', with: 'bei der Kommune' },
    land: { name: 'Land', on: 'das Land', with: 'beim Land' },
    'it-dienstleister': { name: 'IT-Dienstleister', on: 'den IT-Dienstleister', with: 'beim IT-Dienstleister' },
    'fachverfahren-hersteller': { name: 'Hersteller des Fachverfahrens', on: 'den Hersteller des Fachverfahrens', with: 'beim Hersteller des Fachverfahrens' },
    'dvdv-stelle': { name: 'DVDV-Stelle', on: 'die DVDV-Stelle', with: 'bei der DVDV-Stelle' },
    'rollin-team': { name: 'Roll-in-Team', on: 'das Roll-in-Team', with: 'beim Roll-in-Team' },
    datenschutz: { name: 'Datenschutzstelle', on: 'die Datenschutzstelle', with: 'bei der Datenschutzstelle' },
    bund: { name: 'Bund', on: 'den Bund', with: 'beim Bund' },
  },
}
