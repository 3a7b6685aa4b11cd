/** The words of an import's report in both languages; questions and answers bring their own. */
export const importReportWords = {
  de: {
    title: (title: string, version: string, land: string) => `${title} ${version} für ${land}`,
    head: (on: string, facts: string) => `Vorlage zum Import, Stand ${on}; Daten des Landes vom ${facts}`,
    demo: 'Demodaten: Stände, Termine und Pilotdauern sind erfunden. Behörden, Schlüssel und Einwohnerzahlen sind echt.',
    lead: (fit: number, total: number, rollouts: number, authorities: number) => `Die Blaupause passt zu ${fit} von ${total} Knoten. Sie macht ${count(rollouts, 'Anschluss', 'Anschlüsse')} an ${count(authorities, 'Behörde', 'Behörden')}.`,
    states: { 'dry-run': 'Probelauf, noch nicht freigegeben. Es ist nichts geschrieben.', approved: 'Freigegeben, noch nicht gestartet. Es ist nichts geschrieben.', running: 'Freigegeben, die Anschlüsse werden angelegt.', planned: 'Freigegeben und angelegt; Start am {on}.', done: 'Gestartet am {on}.', cancelled: 'Abgebrochen. Es wurde nichts geschrieben.' },
    signed: 'Wer unterschrieben hat', key: 'Fingerabdruck', trusted: 'Schlüssel bekannt', untrusted: 'Schlüssel hier nicht eingetragen', revoked: 'Schlüssel zurückgezogen seit', compare: 'Den Fingerabdruck über einen zweiten Weg vergleichen, zum Beispiel am Telefon.',
    rests: 'Worauf es beruht', restsNone: 'Auf keinem gemessenen Anschluss.', restsOn: (pilots: number, rollouts: number, on: string) => `Auf ${count(pilots, 'Pilotkommune', 'Pilotkommunen')} und ${count(rollouts, 'Anschluss', 'Anschlüssen')}, Daten vom ${on}.`,
    measured: (statistics: number, cases: number, steps: number) => `Von ${steps} Schritten sind ${statistics} mit Statistik belegt (ab fünf Fällen), ${cases} mit einzelnen Fällen; die übrigen beruhen auf Aussagen.`, outliers: (n: number) => `${n} Ausreißer sind im Paket genannt.`,
    differs: 'Was anders ist, und wie es beantwortet ist', differsNone: 'Alles passt ohne Rückfrage.', differsHead: ['Was anders ist', 'Dort', 'Bei uns', 'Antwort', 'Von wem', 'Anschlüsse'],
    by: { given: (who: string, on: string) => `${who}, ${on}`, remembered: (on: string) => `wie zuletzt, ${on}`, proposal: 'Vorschlag', open: 'offen' }, noAnswer: 'noch keine',
    creates: 'Was entsteht', createsHead: ['Dienst', 'Anschlüsse', 'davon Bestand', 'weggelassen', 'laufen schon'], inhabitants: (n: string) => `Die Behörden stehen für ${n} Einwohnerinnen und Einwohner.`,
    effort: 'Aufwand', effortHead: ['Schritt', 'Bei wem', 'Minuten je Anschluss', 'Anschlüsse', 'Stunden'], effortSum: (own: number, all: number, per: string) => `Zusammen etwa ${all} Stunden, davon ${own} bei den Behörden selbst, im Mittel ${per} je Anschluss.`, effortUnknown: (n: number) => `Für ${count(n, 'Schritt', 'Schritte')} hat niemand Minuten gemessen; sie sind nicht mitgezählt.`, effortWaits: 'Warten auf andere ist keine Arbeit und steht nicht darin.', noMinutes: 'nicht gemessen',
    consequences: 'Folgen', nothing: 'Es entsteht kein Anschluss.',
    tasks: (n: number) => `${count(n, 'Behörde bekommt', 'Behörden bekommen')} Aufgaben mit Fristen im Kalender ihres Ortes.`, bestand: (n: number) => `${count(n, 'Anschluss wird', 'Anschlüsse werden')} als Bestand gezählt und bekommen keine neue Arbeit.`, leftOut: (n: number) => `${count(n, 'Anschluss bleibt', 'Anschlüsse bleiben')} weg, weil es so beantwortet ist oder noch niemand es zugeordnet hat.`,
    existing: (n: number) => `${count(n, 'Anschluss läuft', 'Anschlüsse laufen')} schon und bleiben unverändert.`, law: (n: number) => `${count(n, 'Schritt oder Variante fällt', 'Schritte oder Varianten fallen')} weg, weil die Rechtsgrundlage nur in einem anderen Land gilt; das steht als Abweichung am Anschluss.`, unsure: (n: number) => `Bei ${count(n, 'Dienst ist', 'Diensten ist')} nicht geklärt, wer zuständig ist.`, later: (n: number) => `${count(n, 'Rolle hat', 'Rollen haben')} noch keine benannte Stelle; ihre Schritte warten, bis sie benannt ist.`, criteria: (n: number, number: string) => `${count(n, 'Kriterium steht', 'Kriterien stehen')} im Entwurf ${number} des Kriterienkatalogs.`,
    open: 'Was noch offen ist', openNone: 'Nichts.',
    proof: 'Nachweis', digest: 'Prüfsumme der Datei', plan: 'Kennung dieses Probelaufs', uploaded: 'Eingelesen', approved: 'Freigegeben', approvedBy: (who: string, on: string) => `von einer zweiten Person (${who}), ${on}`, notYet: 'noch nicht', licence: 'Lizenz', publisher: 'Herausgeber', link: 'Festlink',
    sources: 'Behörden und Einwohner: Gemeindeverzeichnis © Statistisches Bundesamt (Destatis), 2025.',
    csv: 'klasse;frage;dort;bei_uns;abhilfe;antwort;von;organisation;am;anschluesse;behoerden;festlink',
  },
  en: {
    title: (title: string, version: string, land: string) => `${title} ${version} for ${land}`,
    head: (on: string, facts: string) => `Paper on the import, as of ${on}; data of the Land of ${facts}`,
    demo: 'Demo data: states, dates and pilot durations are invented. Authorities, keys and populations are real.',
    lead: (fit: number, total: number, rollouts: number, authorities: number) => `The blueprint fits ${fit} of ${total} nodes. It makes ${count(rollouts, 'rollout', 'rollouts')} at ${count(authorities, 'authority', 'authorities')}.`,
    states: { 'dry-run': 'Dry run, not approved yet. Nothing is written.', approved: 'Approved, not started yet. Nothing is written.', running: 'Approved, the rollouts are being made.', planned: 'Approved and made; starts on {on}.', done: 'Started on {on}.', cancelled: 'Given up. Nothing was written.' },
    signed: 'Who signed', key: 'Fingerprint', trusted: 'key known', untrusted: 'key not entered here', revoked: 'key revoked since', compare: 'Compare the fingerprint over a second channel, for example by telephone.',
    rests: 'What it rests on', restsNone: 'On no measured rollout.', restsOn: (pilots: number, rollouts: number, on: string) => `On ${count(pilots, 'pilot municipality', 'pilot municipalities')} and ${count(rollouts, 'rollout', 'rollouts')}, data of ${on}.`,
    measured: (statistics: number, cases: number, steps: number) => `Of ${steps} steps ${statistics} rest on statistics (five cases or more), ${cases} on single cases; the others on statements.`, outliers: (n: number) => `${n} outliers are named in the package.`,
    differs: 'What differs, and how it was answered', differsNone: 'Everything fits without a question.', differsHead: ['What differs', 'There', 'Here', 'Answer', 'By whom', 'Rollouts'],
    by: { given: (who: string, on: string) => `${who}, ${on}`, remembered: (on: string) => `as last time, ${on}`, proposal: 'proposal', open: 'open' }, noAnswer: 'none yet',
    creates: 'What is made', createsHead: ['Service', 'Rollouts', 'existing among them', 'left out', 'running already'], inhabitants: (n: string) => `The authorities stand for ${n} inhabitants.`,
    effort: 'Effort', effortHead: ['Step', 'With whom', 'Minutes per rollout', 'Rollouts', 'Hours'], effortSum: (own: number, all: number, per: string) => `About ${all} hours in all, ${own} of them at the authorities themselves, ${per} per rollout on average.`, effortUnknown: (n: number) => `Nobody has measured minutes for ${count(n, 'step', 'steps')}; they are not counted.`, effortWaits: 'Waiting for others is no work and is not in it.', noMinutes: 'not measured',
    consequences: 'Consequences', nothing: 'No rollout is made.',
    tasks: (n: number) => `${count(n, 'authority gets', 'authorities get')} tasks with deadlines in the calendar of their place.`, bestand: (n: number) => `${count(n, 'rollout counts', 'rollouts count')} as existing and get no new work.`, leftOut: (n: number) => `${count(n, 'rollout is', 'rollouts are')} left out, because it was answered so or nobody has mapped it yet.`,
    existing: (n: number) => `${count(n, 'rollout runs', 'rollouts run')} already and stay as they are.`, law: (n: number) => `${count(n, 'step or variation is', 'steps or variations are')} left out, because the legal basis holds in another Land only; this stands as a deviation with the rollout.`, unsure: (n: number) => `For ${count(n, 'service', 'services')} it is not settled who is competent.`, later: (n: number) => `${count(n, 'role has', 'roles have')} no named office yet; their steps wait until it is named.`, criteria: (n: number, number: string) => `${count(n, 'criterion stands', 'criteria stand')} in draft ${number} of the catalogue.`,
    open: 'What is still open', openNone: 'Nothing.',
    proof: 'Proof', digest: 'Digest of the file', plan: 'Mark of this dry run', uploaded: 'Taken in', approved: 'Approved', approvedBy: (who: string, on: string) => `by a second person (${who}), ${on}`, notYet: 'not yet', licence: 'Licence', publisher: 'Publisher', link: 'Permalink',
    sources: 'Authorities and inhabitants: register of municipalities © Statistisches Bundesamt (Destatis), 2025.',
    csv: 'class;question;there;here;remedy;answer;by;organisation;on;rollouts;authorities;permalink',
  },
} as const

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}
