/** What a refusal says and how it travels: HTTP status, German and English sentence with `{placeholders}`. */
export type Refusal = { readonly status: number; readonly de: string; readonly en: string }

/** Every refusal of the product, one table. A code is never renamed: scripts depend on it. */
export const refusals = {
  'request.invalid': { status: 400, de: 'Die Angaben passen nicht: {reason}', en: 'The request does not fit: {reason}' },
  'request.cursor': { status: 400, de: 'Diese Seitenmarke gilt nicht mehr. Laden Sie die Liste neu.', en: 'This page mark is no longer valid. Reload the list.' },
  'request.media-type': { status: 415, de: 'Senden Sie diesen Inhalt als {type} (Content-Type).', en: 'Send this content as {type} (Content-Type).' },
  'request.method': { status: 405, de: 'Hier geht nur: {allowed}.', en: 'Only this works here: {allowed}.' },
  'sign-in.required': { status: 401, de: 'Melden Sie sich an.', en: 'Sign in.' },
  'sign-in.membership': { status: 403, de: 'Diese Anmeldung hat hier keine Rolle mehr. Fragen Sie Ihre Leitung.', en: 'This sign-in no longer holds a role here. Ask your lead.' },
  'permission.denied': { status: 403, de: 'Das darf Ihre Rolle nicht. Zuständig ist: {who}.', en: 'Your role may not do this. Responsible: {who}.' },
  'thing.unknown': { status: 404, de: 'Das gibt es nicht, oder Sie dürfen es nicht sehen.', en: 'This does not exist, or you may not see it.' },
  'thing.exists': { status: 409, de: 'Das gibt es schon: {what}.', en: 'This already exists: {what}.' },
  'thing.changed': { status: 409, de: 'Inzwischen hat jemand anderes etwas geändert. Der neue Stand steht dabei, Ihre Eingabe ist nicht verloren.', en: 'Somebody else changed this meanwhile. The current state is attached, your entry is not lost.' },
  'precondition.failed': { status: 412, de: 'Der Stand ist nicht mehr der, den Sie gesehen haben. Laden Sie neu.', en: 'The state is no longer the one you saw. Reload.' },
  'idempotency.reused': { status: 422, de: 'Dieser Vorgangsschlüssel gehört schon zu einer anderen Eingabe. Nehmen Sie einen neuen.', en: 'This idempotency key belongs to another request. Use a new one.' },
  'idempotency.in-flight': { status: 409, de: 'Derselbe Vorgang läuft gerade. Versuchen Sie es gleich noch einmal.', en: 'The same request is in flight. Try again in a moment.' },
  'milestone.state': { status: 409, de: 'In diesem Stand geht das nicht: {state}.', en: 'Not possible in this state: {state}.' },
  'milestone.dependency': { status: 409, de: 'Vorher fehlt noch: Schritt {steps}.', en: 'Still missing before: step {steps}.' },
  'milestone.evidence': { status: 422, de: 'Der Nachweis passt nicht: {what}.', en: 'The evidence does not fit: {what}.' },
  'milestone.not-a-gate': { status: 409, de: 'Dieser Schritt braucht keine Bestätigung.', en: 'This step needs no confirmation.' },
  'milestone.four-eyes': { status: 403, de: 'Bestätigen muss eine andere Person als die, die gemeldet hat.', en: 'Somebody other than the reporter must confirm.' },
  'milestone.future': { status: 422, de: 'Das Datum {date} liegt in der Zukunft.', en: 'The date {date} lies in the future.' },
  'milestone.observed': { status: 409, de: 'Dieser Schritt gilt als belegt, wenn ein Register oder Portal ihn zeigt. Geben Sie an, wo Sie es gesehen haben.', en: 'This step is proven by what a register or portal shows. Say where you saw it.' },
  'milestone.own-report': { status: 409, de: 'Das hat niemand anders für Sie gemeldet. Nehmen Sie die Meldung zurück (correct).', en: 'Nobody else reported this for you. Take the report back (correct).' },
  'milestone.objection-late': { status: 409, de: 'Widersprechen ging bis {until}. Nehmen Sie die Meldung zurück (correct) oder sprechen Sie mit dem Land.', en: 'Objections were possible until {until}. Take the report back (correct) or speak to the Land.' },
  'item.unknown': { status: 422, de: 'Diese Einzelteile hat der Schritt nicht: {keys}.', en: 'The step has no such items: {keys}.' },
  'item.unchanged': { status: 409, de: 'Daran ändert sich nichts: Die gewählten Einzelteile stehen schon so.', en: 'Nothing changes: the chosen items already stand like this.' },
  'item.not-done': { status: 409, de: 'Noch nicht erledigt und darum nicht zu belegen oder zu bestreiten: {keys}.', en: 'Not done yet, so neither to prove nor to dispute: {keys}.' },
  'bulk.refused': { status: 422, de: '{count} Zeilen passen nicht, es wurde nichts geändert. Die Gründe stehen bei den Zeilen.', en: '{count} rows do not fit, nothing was changed. The reasons stand with the rows.' },
  'rollout.started': { status: 409, de: 'Dieser Anschluss hat schon begonnen.', en: 'This rollout has already started.' },
  'rollout.not-started': { status: 409, de: 'Dieser Anschluss hat noch nicht begonnen. Starten Sie ihn zuerst.', en: 'This rollout has not started. Start it first.' },
  'shift.past': { status: 422, de: 'Der {date} liegt in der Vergangenheit. Nehmen Sie heute oder einen späteren Tag.', en: '{date} lies in the past. Take today or a later day.' },
  'shift.too-far': { status: 422, de: 'Der {date} liegt zu weit voraus: Feiertage sind bis zum {last} bekannt. Nehmen Sie einen früheren Tag.', en: '{date} lies too far ahead: holidays are known until {last}. Take an earlier day.' },
  'shift.nothing': { status: 409, de: 'Kein Termin würde sich ändern: Der Schritt ist schon auf diesen Tag gelegt. Wählen Sie einen anderen Tag.', en: 'No date would change: the step already has this day. Choose another day.' },
  'shift.stale': { status: 409, de: 'Seit Ihrer Vorschau hat sich etwas geändert. Die neue Vorschau steht dabei, es wurde nichts verschoben.', en: 'Something changed since your preview. The new preview is attached, nothing was moved.' },
  'shift.too-many': { status: 422, de: 'Das wären {count} Schritte auf einmal, höchstens {most}. Grenzen Sie die Auswahl ein.', en: 'That would be {count} steps at once, at most {most}. Narrow the selection.' },
  'register.line': { status: 422, de: 'Zeile {line}: {reason}. Es wurde nichts übernommen.', en: 'Line {line}: {reasonEn}. Nothing was imported.' },
  'register.older': { status: 409, de: 'Diese Ausgabe ({stand}) ist älter als die letzte ({latest}).', en: 'This edition ({stand}) is older than the latest ({latest}).' },
  'blueprint.file': { status: 422, de: 'Die Datei ist kein gültiges Blaupausen-Paket: {reason}. Keine Unterschrift gilt mehr (genannt: {signers}).', en: 'The file is no valid blueprint package: {reason}. No signature holds any more (named: {signers}).' },
  'blueprint.not-canonical': { status: 422, de: 'Die Datei ist nicht in ihrer festen Schreibweise (RFC 8785), so gilt keine Unterschrift (genannt: {signers}). Laden Sie das Paket noch einmal beim Herausgeber, ohne es in einem Editor zu speichern.', en: 'The file is not in its canonical form (RFC 8785), so no signature holds (named: {signers}). Download the package again from the publisher, without saving it in an editor.' },
  'blueprint.signature': { status: 422, de: 'Die Unterschrift von {partner} passt nicht zum Inhalt: Das Paket wurde verändert oder stammt nicht von dort.', en: 'The signature of {partner} does not match the content: the package was altered or does not come from there.' },
  'blueprint.unsigned': { status: 422, de: 'Dieses Paket hat niemand unterschrieben.', en: 'Nobody has signed this package.' },
  'blueprint.content': { status: 422, de: 'Die Blaupause ist in sich nicht stimmig: {reason}.', en: 'The blueprint is not consistent: {reason}.' },
  'blueprint.four-eyes': { status: 403, de: 'Freigeben muss eine andere Person als die, die das Paket eingelesen hat.', en: 'Somebody other than the person who uploaded the package must approve.' },
  'blueprint.untrusted': { status: 422, de: 'Dem Schlüssel {fingerprint} von {partner} vertraut diese Installation nicht. Vergleichen Sie den Fingerabdruck am Telefon; dann trägt ihn der Betrieb ein (blueprint trust).', en: 'This installation does not trust key {fingerprint} of {partner}. Compare the fingerprint by telephone; then the operator enters it (blueprint trust).' },
  'blueprint.version': { status: 422, de: 'Die Änderung verlangt mindestens Version {needed}, gewählt ist {chosen}.', en: 'The change needs at least version {needed}, chosen is {chosen}.' },
  'blueprint.state': { status: 409, de: 'In diesem Stand geht das nicht: {state}.', en: 'Not possible in this state: {state}.' },
  'blueprint.service': { status: 422, de: 'Das Programm {programme} hat diesen Onlinedienst nicht zugesagt: {what}.', en: 'The programme {programme} has not committed to this online service: {what}.' },
  'blueprint.mapping': { status: 422, de: 'Noch nicht zugeordnet: {what}.', en: 'Not mapped yet: {what}.' },
  'notification.snooze': { status: 422, de: 'Bis {date} geht nicht. Wählen Sie einen Tag nach heute, höchstens {days} Tage weit.', en: 'Not until {date}. Choose a day after today, at most {days} days away.' },
  'coverage.future': { status: 422, de: 'Der {date} liegt in der Zukunft. Fragen Sie nach einem Tag bis heute, {today}.', en: '{date} lies in the future. Ask for a day up to today, {today}.' },
  'coverage.not-yet-known': { status: 422, de: 'Was am {on} galt, konnte am {knownOn} noch niemand wissen. Wählen Sie einen Kenntnisstand ab dem {on}.', en: 'What held on {on} could not be known on {knownOn}. Choose a day of knowledge from {on} on.' },
  'coverage.before-register': { status: 422, de: 'Für den {date} liegt kein Gemeindeverzeichnis vor, also auch kein Nenner. Der früheste Tag ist der {first}.', en: 'There is no register for {date}, hence no denominator. The earliest day is {first}.' },
  'coverage.before-programme': { status: 422, de: 'Das Programm begann am {begins}. Für den {date} gibt es keine Zahlen.', en: 'The programme began on {begins}. There are no figures for {date}.' },
  'coverage.unknown': { status: 422, de: '{what} „{value}“ ist hier nicht bekannt oder nicht für Sie. Es gibt: {known}.', en: '{what} “{value}” is not known here or not for you. There are: {known}.' },
  'coverage.area-unknown': { status: 422, de: 'Den Schlüssel {key} führt keine Ausgabe des Gemeindeverzeichnisses als Kreis oder Regierungsbezirk.', en: 'No edition of the register has key {key} as a Kreis or Regierungsbezirk.' },
  'coverage.area-elsewhere': { status: 422, de: '{name} ({key}) liegt in {land}, nicht im gefragten Land.', en: '{name} ({key}) lies in {land}, not in the Land asked for.' },
  'coverage.area-not-yet': { status: 422, de: '{name} ({key}) gibt es erst seit dem {from}. Am {day} galt ein anderer Schlüssel.', en: '{name} ({key}) exists only since {from}. Another key held on {day}.' },
  'coverage.area-gone': { status: 422, de: '{name} ({key}) gab es nur bis zum {until}. Am {day} galt ein anderer Schlüssel.', en: '{name} ({key}) existed only until {until}. Another key held on {day}.' },
  // Fachverfahren, files, evidence, observations, cost and use.
  'fachverfahren.date': { status: 422, de: 'Der Tag {date} passt nicht: Möglich ist {from} bis {to}.', en: 'The day {date} does not fit: possible is {from} to {to}.' },
  'import.columns': { status: 422, de: 'In der Datei fehlen Spalten: {missing}. Gefunden wurden: {found}.', en: 'The file lacks columns: {missing}. Found were: {found}.' },
  'import.empty': { status: 422, de: 'Die Datei enthält keine Zeilen.', en: 'The file holds no rows.' },
  'import.rows': { status: 422, de: 'Die Datei hat mehr als {most} Zeilen. Teilen Sie sie.', en: 'The file has more than {most} rows. Split it.' },
  'import.syntax': { status: 422, de: 'Zeile {line} ist keine Tabellenzeile: Anführungszeichen oder Trennzeichen passen nicht.', en: 'Line {line} is no table row: quotes or separators do not match.' },
  'row.columns': { status: 422, de: 'Die Zeile hat {count} Felder statt {wanted}.', en: 'The row has {count} fields instead of {wanted}.' },
  'row.value': { status: 422, de: '„{value}“ passt nicht in die Spalte {column}.', en: '“{value}” does not fit column {column}.' },
  'row.unknown-key': { status: 422, de: 'Den Schlüssel {key} gibt es nicht.', en: 'There is no key {key}.' },
  'row.twice': { status: 422, de: 'Dasselbe steht schon in Zeile {line}.', en: 'The same stands in line {line} already.' },
  'blocker.state': { status: 409, de: 'Bei diesem Blocker geht das nicht mehr: Er ist {state}.', en: 'Not possible with this blocker any more: it is {state}.' },
  'blocker.milestones': { status: 404, de: 'Von den genannten Schritten gibt es {count} nicht, oder Sie dürfen sie nicht sehen. Es wurde nichts geändert; die Kennungen stehen dabei.', en: 'Of the steps named, {count} do not exist, or you may not see them. Nothing was changed; their ids are attached.' },
  'blocker.held': { status: 409, de: '{count} der Schritte gehören schon zu einem Blocker („{title}“). Lösen Sie sie dort heraus, oder schließen Sie sich ihm an.', en: '{count} of the steps already belong to a blocker (“{title}”). Take them out there, or join it.' },
  'blocker.not-held': { status: 409, de: 'Von den genannten Schritten gehören {count} nicht zu diesem Blocker.', en: 'Of the steps named, {count} do not belong to this blocker.' },
  'blocker.steps': { status: 422, de: 'Nennen Sie Schritte derselben Art: ein Blocker hält überall denselben Schritt auf.', en: 'Name steps of one kind: a blocker holds the same step everywhere.' },
  'blocker.nothing': { status: 422, de: 'Niemand wartet dort (mehr). Wählen Sie Schritte, die aufgehalten sind.', en: 'Nobody waits there (any more). Choose steps that are held up.' },
  'blocker.promise-past': { status: 422, de: 'Das Datum {date} liegt in der Vergangenheit. Nennen Sie einen Tag von heute an.', en: 'The date {date} lies in the past. Name a day from today on.' },
  'blocker.no-promise': { status: 409, de: 'Es gibt noch kein zugesagtes Datum, nach dem sich Termine richten könnten.', en: 'There is no promised date yet that days could follow.' },
  'guest-link.altered': { status: 400, de: 'Dieser Link ist unvollständig oder verändert. Kopieren Sie ihn noch einmal ganz aus der Nachricht.', en: 'This link is incomplete or altered. Copy it again in full from the message.' },
  'guest-link.expired': { status: 410, de: 'Dieser Link ist abgelaufen. Bitten Sie {by} um einen neuen.', en: 'This link has expired. Ask {by} for a new one.' },
  'guest-link.used': { status: 410, de: 'Mit diesem Link wurde schon geantwortet. Die Antwort ist angekommen; für eine neue bitten Sie um einen neuen Link.', en: 'This link has been answered with already. The answer has arrived; for another one ask for a new link.' },
  'guest-link.withdrawn': { status: 410, de: 'Dieser Link wurde zurückgezogen. Er wird nicht mehr gebraucht.', en: 'This link was withdrawn. It is no longer needed.' },
  'guest-link.closed': { status: 409, de: 'Das ist inzwischen gelöst. Eine Antwort ist nicht mehr nötig, vielen Dank.', en: 'This has been solved meanwhile. No answer is needed any more, thank you.' },
  'server.unavailable': { status: 503, de: 'Der Dienst ist gerade nicht erreichbar. Ihre Eingabe ist nicht verloren, versuchen Sie es in einer Minute wieder.', en: 'The service is not reachable right now. Your entry is not lost, try again in a minute.' },
  'server.error': { status: 500, de: 'Das hätte nicht passieren dürfen. Melden Sie der Betriebsstelle die Nummer {id}.', en: 'This should not have happened. Tell the operator the number {id}.' },
} as const satisfies Record<string, Refusal>

export type RefusalCode = keyof typeof refusals

/** How `{state}` reads in a sentence; another value stands as it is. */
const states: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  open: { de: 'offen', en: 'open' }, running: { de: 'in Arbeit', en: 'in progress' }, reported: { de: 'gemeldet', en: 'reported' },
  confirmed: { de: 'bestätigt', en: 'confirmed' }, exempt: { de: 'Ausnahme', en: 'exempt' },
  starter: { de: 'mitgeliefert', en: 'shipped' }, draft: { de: 'Entwurf', en: 'draft' }, signed: { de: 'schon unterschrieben', en: 'already signed' }, published: { de: 'veröffentlicht', en: 'published' }, withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
  'dry-run': { de: 'Probelauf, noch nicht freigegeben', en: 'dry run, not approved yet' }, approved: { de: 'freigegeben', en: 'approved' }, planned: { de: 'geplant', en: 'planned' }, done: { de: 'schon gestartet', en: 'already started' }, cancelled: { de: 'abgebrochen', en: 'cancelled' },
  bestand: { de: 'Bestand', en: 'connected before the programme' },
  promised: { de: 'zugesagt', en: 'promised' }, solved: { de: 'gelöst', en: 'solved' },
}

/**
 * The sentence of a refusal in `language`, with its placeholders filled from `details`. A detail that is a sentence itself
 * comes in both languages, as `reason.de` and `reason.en`.
 */
export function refusalSentence(code: RefusalCode, language: 'de' | 'en', details: Readonly<Record<string, string | number>> = {}): string {
  return refusals[code][language].replace(/\{(\w[\w-]*)\}/g, (_, name: string) => {
    const value = String(details[`${name}.${language}`] ?? details[name] ?? '–')
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return language === 'de' ? value.split('-').reverse().join('.') : value
    return name === 'state' ? (states[value]?.[language] ?? value) : value
  })
}
