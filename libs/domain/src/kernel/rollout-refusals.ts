import type { Refusal } from './refusals.js'

/** Steps and rollouts: their dates, blockers, proofs, figures, and who reports for whom. */
export const rolloutRefusals = {
  'milestone.state': { status: 409, de: 'In diesem Stand geht das nicht: {state}.', en: 'Not possible in this state: {state}.' },
  'milestone.dependency': { status: 409, de: 'Vorher fehlt noch: Schritt {steps}.', en: 'Still missing before: step {steps}.' },
  'milestone.evidence': { status: 422, de: 'Der Nachweis passt nicht: {what}.', en: 'The evidence does not fit: {what}.' },
  'milestone.not-a-gate': { status: 409, de: 'Dieser Schritt braucht keine Bestätigung.', en: 'This step needs no confirmation.' },
  'milestone.four-eyes': {
    status: 403,
    de: 'Bestätigen muss eine andere Person als die, die gemeldet hat.',
    en: 'Somebody other than the reporter must confirm.',
  },
  'milestone.future': { status: 422, de: 'Das Datum {date} liegt in der Zukunft.', en: 'The date {date} lies in the future.' },
  'milestone.before-programme': {
    status: 422,
    de: 'Der {date} liegt vor dem Programm, es begann nicht vor dem {begins}. Nennen Sie einen Tag ab dem {begins}; was schon vorher angeschlossen war, übernimmt das Land als Bestand.',
    en: '{date} lies before the programme, which did not begin before {begins}. Give a day from {begins} on; what was connected earlier is taken over by the Land as Bestand.',
  },
  'milestone.observed': {
    status: 409,
    de: 'Dieser Schritt gilt als belegt, wenn ein Register oder Portal ihn zeigt. Geben Sie an, wo Sie es gesehen haben.',
    en: 'This step is proven by what a register or portal shows. Say where you saw it.',
  },
  'milestone.own-report': {
    status: 409,
    de: 'Das hat niemand anders für Sie gemeldet. Nehmen Sie die Meldung zurück (correct).',
    en: 'Nobody else reported this for you. Take the report back (correct).',
  },
  'milestone.objection-late': {
    status: 409,
    de: 'Widersprechen ging bis {until}. Nehmen Sie die Meldung zurück (correct) oder sprechen Sie mit dem Land.',
    en: 'Objections were possible until {until}. Take the report back (correct) or speak to the Land.',
  },
  'item.unknown': { status: 422, de: 'Diese Einzelteile hat der Schritt nicht: {keys}.', en: 'The step has no such items: {keys}.' },
  'item.unchanged': {
    status: 409,
    de: 'Daran ändert sich nichts: Die gewählten Einzelteile stehen schon so.',
    en: 'Nothing changes: the chosen items already stand like this.',
  },
  'item.not-done': {
    status: 409,
    de: 'Noch nicht erledigt und darum nicht zu belegen oder zu bestreiten: {keys}.',
    en: 'Not done yet, so neither to prove nor to dispute: {keys}.',
  },
  'exemption.not-now': {
    status: 409,
    de: 'Eine Ausnahme gibt es nur, solange der Anschluss offen ist oder läuft. Stand: {state}.',
    en: 'An exception is possible only while the rollout is open or running. State: {state}.',
  },
  'exemption.exists': {
    status: 409,
    de: 'Für diesen Anschluss ist schon eine Ausnahme beantragt oder bewilligt.',
    en: 'An exception was already requested or approved for this rollout.',
  },
  'exemption.past': {
    status: 422,
    de: 'Das Ende der Ausnahme ({date}) muss in der Zukunft liegen.',
    en: 'The end of the exception ({date}) must lie in the future.',
  },
  'exemption.expiry': {
    status: 422,
    de: 'Dieser Grund geht vorbei: Geben Sie an, bis wann die Ausnahme gilt.',
    en: 'This reason passes: say until when the exception holds.',
  },
  'exemption.four-eyes': {
    status: 403,
    de: 'Bewilligen muss eine andere Person als die, die die Ausnahme beantragt hat.',
    en: 'Somebody other than the requester must approve the exception.',
  },
  'exemption.state': { status: 409, de: 'Über diese Ausnahme ist schon entschieden.', en: 'This exception was already decided.' },
  'exemption.none': { status: 409, de: 'Für diesen Anschluss gilt keine Ausnahme.', en: 'No exception holds for this rollout.' },
  'rollout.not-live': { status: 409, de: 'Abnehmen kann man erst, was live gemeldet ist.', en: 'Only what was reported live can be accepted.' },
  'rollout.accepted': { status: 409, de: 'Dieser Anschluss ist schon abgenommen, am {date}.', en: 'This rollout was already accepted, on {date}.' },
  'rollout.accepted-early': {
    status: 422,
    de: 'Die Abnahme kann nicht vor dem Go-live am {date} liegen.',
    en: 'It cannot have been accepted before go-live on {date}.',
  },
  'beauftragung.unknown': { status: 422, de: 'Eine Behörde mit dem Schlüssel {key} kennen wir hier nicht.', en: 'No authority with key {key} is known here.' },
  'beauftragung.no-account': {
    status: 422,
    de: 'Die Stelle {key} hat hier noch kein Konto. Der Betrieb legt eines an.',
    en: 'The body {key} has no account here yet. The operator makes one.',
  },
  'beauftragung.exists': {
    status: 409,
    de: 'Diese Beauftragung ist schon angefragt oder gilt schon.',
    en: 'This Beauftragung was already requested or already holds.',
  },
  'beauftragung.self': { status: 422, de: 'Eine Stelle beauftragt eine andere, nicht sich selbst.', en: 'A body lets another act, not itself.' },
  'beauftragung.term': {
    status: 422,
    de: 'Der Zeitraum {from} bis {until} passt nicht: Das Ende liegt vor dem Anfang oder ist vorbei.',
    en: 'The term {from} to {until} does not fit: it ends before it begins, or is past.',
  },
  'beauftragung.state': { status: 409, de: 'Diese Beauftragung ist schon beendet oder erteilt.', en: 'This Beauftragung was already ended or granted.' },
  'beauftragung.revoked': {
    status: 403,
    de: 'Für {name} melden Sie nicht mehr: Die Beauftragung wurde am {on} von {by} widerrufen. Melden kann {name} selbst; eine neue Beauftragung fragen Sie unter „Beauftragungen“ an.',
    en: 'You no longer report for {name}: the mandate was revoked on {on} by {by}. {name} can report itself; ask for a new one under “Mandates”.',
  },
  'beauftragung.over': {
    status: 403,
    de: 'Für {name} melden Sie nicht mehr: Die Beauftragung lief bis {on}. Fragen Sie unter „Beauftragungen“ eine neue an.',
    en: 'You no longer report for {name}: the mandate ran until {on}. Ask for a new one under “Mandates”.',
  },
  'bestand.early': {
    status: 422,
    de: 'Der Tag {date} liegt vor dem Jahr 2000. Prüfen Sie das Datum.',
    en: 'The day {date} lies before the year 2000. Check the date.',
  },
  'bestand.exempt': {
    status: 409,
    de: 'Für diesen Anschluss gilt eine Ausnahme. Beenden Sie sie zuerst (readmit).',
    en: 'An exception holds for this rollout. End it first (readmit).',
  },
  'bestand.live': {
    status: 409,
    de: 'Dieser Anschluss ist hier schon live gemeldet. Streichen Sie die Zeile.',
    en: 'This rollout was already reported live here. Delete the row.',
  },
  'bestand.none': { status: 409, de: 'An diesem Anschluss ist nichts als Bestand übernommen.', en: 'Nothing of this rollout was taken over.' },
  'bestand.step': {
    status: 422,
    de: 'Den Schritt „{step}“ gibt es in diesem Anschluss nicht. Nennen Sie seine Nummer, seinen Namen oder „live“.',
    en: 'This rollout has no step “{step}”. Give its number, its name or “live”.',
  },
  'bestand.key': {
    status: 422,
    de: 'Den Schlüssel {key} gibt es nicht. Nehmen Sie den Regional- oder Gemeindeschlüssel der Behörde.',
    en: 'There is no key {key}. Use the regional or municipality key of the authority.',
  },
  'bestand.merged': {
    status: 422,
    de: '{name} ({key}) ist seit {until} keine eigene Gemeinde mehr. Nachfolgerin: {successor}.',
    en: '{name} ({key}) has been no municipality of its own since {until}. Successor: {successor}.',
  },
  'bestand.responsible': {
    status: 422,
    de: 'Für {key} ist bei diesem Dienst zuständig: {who}. Nehmen Sie deren Schlüssel.',
    en: 'For {key} the responsible authority of this service is {who}. Use its key.',
  },
  'bestand.no-rollout': {
    status: 422,
    de: '{name} hat für „{service}“ keinen Anschluss in Ihrem Programm. Legen Sie ihn zuerst an.',
    en: '{name} has no rollout of “{service}” in your programme. Make it first.',
  },
  'bestand.service': {
    status: 422,
    de: 'Den Onlinedienst „{service}“ kennen wir nicht. Möglich sind: {known}.',
    en: 'The online service “{service}” is not known. Possible are: {known}.',
  },
  'bulk.refused': {
    status: 422,
    de: '{count} Zeilen passen nicht, es wurde nichts geändert. Die Gründe stehen bei den Zeilen.',
    en: '{count} rows do not fit, nothing was changed. The reasons stand with the rows.',
  },
  'rollout.authority-ended': {
    status: 409,
    de: '{name} ist seit dem {until} nicht mehr zuständig. Zuständig ist jetzt: {successor}. Melden Sie dort weiter und lassen Sie diesen Anschluss als „übertragen“ ausnehmen; was vor dem {until} getan war, nehmen wir mit seinem Tag an.',
    en: '{name} has not been responsible since {until}. Responsible now: {successor}. Report there, and have this rollout set apart as “transferred”; what was done before {until} is taken with its day.',
  },
  'rollout.started': { status: 409, de: 'Dieser Anschluss hat schon begonnen.', en: 'This rollout has already started.' },
  'rollout.not-started': {
    status: 409,
    de: 'Dieser Anschluss hat noch nicht begonnen. Starten Sie ihn zuerst.',
    en: 'This rollout has not started. Start it first.',
  },
  'shift.past': {
    status: 422,
    de: 'Der {date} liegt in der Vergangenheit. Nehmen Sie heute oder einen späteren Tag.',
    en: '{date} lies in the past. Take today or a later day.',
  },
  'shift.too-far': {
    status: 422,
    de: 'Der {date} liegt zu weit voraus: Feiertage sind bis zum {last} bekannt. Nehmen Sie einen früheren Tag.',
    en: '{date} lies too far ahead: holidays are known until {last}. Take an earlier day.',
  },
  'sperrzeit.order': {
    status: 422,
    de: 'Das Ende am {to} liegt vor dem Anfang am {from}. Tauschen Sie die Tage.',
    en: 'The end on {to} lies before the beginning on {from}. Swap the days.',
  },
  'sperrzeit.past': {
    status: 422,
    de: 'Am {date} wäre die Sperrzeit schon vorbei. Nehmen Sie ein späteres Ende.',
    en: 'On {date} the Sperrzeit would already be over. Take a later end.',
  },
  'sperrzeit.long': {
    status: 422,
    de: 'Eine Sperrzeit dauert höchstens {days} Tage. Für länger beantragen Sie eine Ausnahme am Anschluss.',
    en: 'A Sperrzeit lasts {days} days at most. For longer, ask for an exception at the connection.',
  },
  'sperrzeit.ended': { status: 409, de: 'Diese Sperrzeit ist seit dem {date} beendet.', en: 'This Sperrzeit ended on {date}.' },
  'stichtag.past': { status: 422, de: 'Der {date} ist vorbei. Nehmen Sie einen Tag ab heute.', en: '{date} is past. Take a day from today on.' },
  'stichtag.far': {
    status: 422,
    de: 'Der {date} liegt mehr als {years} Jahre voraus. So weit nennt niemand seine Tage; nehmen Sie einen früheren.',
    en: '{date} lies more than {years} years ahead. Nobody names days that far; take an earlier one.',
  },
  'stichtag.no-working-day': {
    status: 422,
    de: 'Am {date} wird im Land nicht gearbeitet: der Termin fiele hinter den Stichtag. Nehmen Sie den Arbeitstag davor.',
    en: 'Nobody works in the Land on {date}: the date would fall behind the cut-off day. Take the working day before it.',
  },
  'stichtag.set': { status: 409, de: 'Der {date} ist in diesem Kalender schon ein Stichtag.', en: '{date} is already a cut-off day of this calendar.' },
  'stichtag.ended': { status: 409, de: 'Dieser Stichtag gilt seit dem {date} nicht mehr.', en: 'This cut-off day has not been in force since {date}.' },
  'stichtag.name': {
    status: 422,
    de: 'Den Kalender {calendar} kennt das Landesprofil nicht. Geben Sie ihm einen Namen.',
    en: 'The Land profile does not know the calendar {calendar}. Give it a name.',
  },
  'sperrzeit.body': {
    status: 422,
    de: 'Die Stelle {key} ist nicht bekannt. Nehmen Sie den Schlüssel aus dem Behördenverzeichnis.',
    en: 'The body {key} is not known. Take its key from the register of authorities.',
  },
  'shift.nothing': {
    status: 409,
    de: 'Kein Termin würde sich ändern: Der Schritt ist schon auf diesen Tag gelegt. Wählen Sie einen anderen Tag.',
    en: 'No date would change: the step already has this day. Choose another day.',
  },
  'shift.stale': {
    status: 409,
    de: 'Seit Ihrer Vorschau hat sich etwas geändert. Die neue Vorschau steht dabei, es wurde nichts verschoben.',
    en: 'Something changed since your preview. The new preview is attached, nothing was moved.',
  },
  'shift.too-many': {
    status: 422,
    de: 'Das wären {count} Schritte auf einmal, höchstens {most}. Grenzen Sie die Auswahl ein.',
    en: 'That would be {count} steps at once, at most {most}. Narrow the selection.',
  },
  'notification.snooze': {
    status: 422,
    de: 'Bis {date} geht nicht. Wählen Sie einen Tag nach heute, höchstens {days} Tage weit.',
    en: 'Not until {date}. Choose a day after today, at most {days} days away.',
  },
  'coverage.future': {
    status: 422,
    de: 'Der {date} liegt in der Zukunft. Fragen Sie nach einem Tag bis heute, {today}.',
    en: '{date} lies in the future. Ask for a day up to today, {today}.',
  },
  'coverage.not-yet-known': {
    status: 422,
    de: 'Was am {on} galt, konnte am {knownOn} noch niemand wissen. Wählen Sie einen Kenntnisstand ab dem {on}.',
    en: 'What held on {on} could not be known on {knownOn}. Choose a day of knowledge from {on} on.',
  },
  'coverage.no-register': {
    status: 409,
    de: 'Es liegt kein Gemeindeverzeichnis vor, also auch kein Nenner für den {date}. Lesen Sie eines ein: npm run -s blaupause -- register import DATEI.',
    en: 'There is no register, hence no denominator for {date}. Take one in: npm run -s blaupause -- register import FILE.',
  },
  'coverage.before-register': {
    status: 422,
    de: 'Für den {date} gibt es keine Zahlen: das älteste Gemeindeverzeichnis hier ist vom {oldest}, und kein Programm begann früher. Der früheste Tag ist der {first}.',
    en: 'There are no figures for {date}: the oldest register here is of {oldest}, and no programme began before {first}, the earliest day.',
  },
  'coverage.before-programme': {
    status: 422,
    de: 'Das Programm begann am {begins}. Für den {date} gibt es keine Zahlen.',
    en: 'The programme began on {begins}. There are no figures for {date}.',
  },
  'coverage.unknown': {
    status: 422,
    de: '{what} „{value}“ ist hier nicht bekannt oder nicht für Sie. Es gibt: {known}.',
    en: '{what} “{value}” is not known here or not for you. There are: {known}.',
  },
  'coverage.area-unknown': {
    status: 422,
    de: 'Den Schlüssel {key} führt keine Ausgabe des Gemeindeverzeichnisses als Kreis oder Regierungsbezirk.',
    en: 'No edition of the register has key {key} as a Kreis or Regierungsbezirk.',
  },
  'coverage.area-elsewhere': {
    status: 422,
    de: '{name} ({key}) liegt in {land}, nicht im gefragten Land.',
    en: '{name} ({key}) lies in {land}, not in the Land asked for.',
  },
  'coverage.area-not-yet': {
    status: 422,
    de: '{name} ({key}) gibt es erst seit dem {from}. Am {day} galt ein anderer Schlüssel.',
    en: '{name} ({key}) exists only since {from}. Another key held on {day}.',
  },
  'coverage.area-gone': {
    status: 422,
    de: '{name} ({key}) gab es nur bis zum {until}. Am {day} galt ein anderer Schlüssel.',
    en: '{name} ({key}) existed only until {until}. Another key held on {day}.',
  },
  'fachverfahren.date': {
    status: 422,
    de: 'Der Tag {date} passt nicht: Möglich ist {from} bis {to}.',
    en: 'The day {date} does not fit: possible is {from} to {to}.',
  },
  'blocker.state': {
    status: 409,
    de: 'Bei diesem Blocker geht das nicht mehr: Er ist {state}.',
    en: 'Not possible with this blocker any more: it is {state}.',
  },
  'blocker.milestones': {
    status: 404,
    de: 'Von den genannten Schritten gibt es {count} nicht, oder Sie dürfen sie nicht sehen. Es wurde nichts geändert; die Kennungen stehen dabei.',
    en: 'Of the steps named, unknown or not for you to see: {count}. Nothing was changed; their ids are attached.',
  },
  'blocker.held': {
    status: 409,
    de: 'Von den genannten Schritten schon bei einem Blocker („{title}“): {count}. Lösen Sie sie dort heraus, oder schließen Sie sich ihm an.',
    en: 'Of the steps named, already with a blocker (“{title}”): {count}. Take them out there, or join it.',
  },
  'blocker.not-held': {
    status: 409,
    de: 'Von den genannten Schritten nicht bei diesem Blocker: {count}.',
    en: 'Of the steps named, not with this blocker: {count}.',
  },
  'blocker.steps': {
    status: 422,
    de: 'Nennen Sie Schritte derselben Art: ein Blocker hält überall denselben Schritt auf.',
    en: 'Name steps of one kind: a blocker holds the same step everywhere.',
  },
  'blocker.nothing': {
    status: 422,
    de: 'Niemand wartet dort (mehr). Wählen Sie Schritte, die aufgehalten sind.',
    en: 'Nobody waits there (any more). Choose steps that are held up.',
  },
  'blocker.promise-far': {
    status: 422,
    de: 'Der {date} liegt mehr als drei Jahre voraus. Nennen Sie einen Tag bis {last}, und wenn es länger dauert, einen anderen Weg.',
    en: '{date} lies more than three years ahead. Name a day until {last}, and if it takes longer, another way.',
  },
  'blocker.promise-past': {
    status: 422,
    de: 'Das Datum {date} liegt in der Vergangenheit. Nennen Sie einen Tag von heute an.',
    en: 'The date {date} lies in the past. Name a day from today on.',
  },
  'blocker.no-promise': {
    status: 409,
    de: 'Es gibt noch kein zugesagtes Datum, nach dem sich Termine richten könnten.',
    en: 'There is no promised date yet that days could follow.',
  },
  'guest-link.altered': {
    status: 400,
    de: 'Dieser Link ist unvollständig oder verändert. Kopieren Sie ihn noch einmal ganz aus der Nachricht.',
    en: 'This link is incomplete or altered. Copy it again in full from the message.',
  },
  'guest-link.expired': {
    status: 410,
    de: 'Dieser Link ist abgelaufen. Bitten Sie {by} um einen neuen.',
    en: 'This link has expired. Ask {by} for a new one.',
  },
  'guest-link.used': {
    status: 410,
    de: 'Mit diesem Link wurde schon geantwortet. Die Antwort ist angekommen; für eine neue bitten Sie um einen neuen Link.',
    en: 'This link has been answered with already. The answer has arrived; for another one ask for a new link.',
  },
  'guest-link.withdrawn': {
    status: 410,
    de: 'Dieser Link wurde zurückgezogen. Er wird nicht mehr gebraucht.',
    en: 'This link was withdrawn. It is no longer needed.',
  },
  'guest-link.closed': {
    status: 409,
    de: 'Das ist inzwischen gelöst. Eine Antwort ist nicht mehr nötig, vielen Dank.',
    en: 'This has been solved meanwhile. No answer is needed any more, thank you.',
  },
  'organisation.person': {
    status: 422,
    de: '„{name}“ ist eine Person. Nennen Sie die Organisation oder ein Funktionspostfach: gewartet wird auf Stellen, nie auf Personen.',
    en: '“{name}” is a person. Name the organisation or a shared mailbox: one waits for offices, never for persons.',
  },
  'organisation.name': {
    status: 422,
    de: 'Nennen Sie die Organisation beim Namen, mit mindestens einem Buchstaben oder einer Ziffer.',
    en: 'Give the organisation its name, with at least one letter or digit.',
  },
  'evidence.date': {
    status: 422,
    de: 'Der Tag {date} passt nicht: Möglich ist {from} bis {to}.',
    en: 'The day {date} does not fit: possible is {from} to {to}.',
  },
  'evidence.expiry': {
    status: 422,
    de: 'Ein Zertifikat braucht den letzten Tag, an dem es gilt; andere Nachweise haben keinen.',
    en: 'A certificate needs the last day on which it holds; other evidence has none.',
  },
  'evidence.kind': {
    status: 422,
    de: 'Eine neue Fassung ist von derselben Art wie die alte. Legen Sie sonst einen eigenen Nachweis an.',
    en: 'A new revision is of the same kind as the old one. Otherwise add evidence of its own.',
  },
  'evidence.address': {
    status: 422,
    de: 'Diese Adresse nehmen wir nicht: {reason}. Nennen Sie die öffentliche Adresse des Dienstes.',
    en: 'This address is not taken: {reason}. Give the public address of the service.',
  },
  'observation.second-person': {
    status: 403,
    de: 'Beobachten muss eine andere Person als die, die gemeldet hat.',
    en: 'Somebody other than the reporter must observe.',
  },
  'observation.when': {
    status: 422,
    de: 'Der Zeitpunkt liegt in der Zukunft oder mehr als {days} Tage zurück.',
    en: 'The time lies in the future or more than {days} days back.',
  },
  'observation.no-claim': { status: 409, de: 'Dieser Anschluss ist noch nicht als live gemeldet.', en: 'This rollout has not been reported live yet.' },
  'observation.no-link': {
    status: 409,
    de: 'Zum Go-live gibt es noch keine Adresse. Fügen Sie den Link zum Dienst als Nachweis an.',
    en: 'There is no address for the go-live yet. Attach the link to the service as evidence.',
  },
  'observation.too-soon': {
    status: 429,
    de: 'Die Adresse wird gerade geprüft oder wurde es eben erst. Versuchen Sie es in einer Minute wieder.',
    en: 'The address is being checked or was checked just now. Try again in a minute.',
  },
  'live.proof': {
    status: 422,
    de: 'Für „live und belegt“ fehlt ein Beleg: eine Adresse, eine Datei, ein Blick ins Portal oder Register. Ohne Beleg geht es nur zu zweit mit Grund.',
    en: 'Proof is missing for “live and proven”: an address, a file, a look into portal or register. Without proof it takes two people and a reason.',
  },
  'live.contradiction': {
    status: 409,
    de: 'Der Dienst ist als live gemeldet, gesehen wurde er zuletzt nicht. Beheben Sie das, oder bestätigen Sie zu zweit mit Grund.',
    en: 'The service is reported live, but the latest look did not see it. Repair it, or confirm by two people with a reason.',
  },
  'live.only-go-live': {
    status: 409,
    de: 'Das geht nur beim Schritt, mit dem der Dienst live geht.',
    en: 'This works only for the step with which the service goes live.',
  },
  'live.two-people': {
    status: 403,
    de: 'Zustimmen muss eine andere Person als die, die darum gebeten oder gemeldet hat.',
    en: 'Somebody other than the person who asked or reported must agree.',
  },
  'live.requested': {
    status: 409,
    de: 'Darum hat schon jemand gebeten; eine zweite Person kann zustimmen.',
    en: 'Somebody has asked for this already; a second person may agree.',
  },
  'cost.amount': {
    status: 422,
    de: '„{amount}“ ist kein Betrag in Euro mit höchstens zwei Stellen nach dem Komma.',
    en: '“{amount}” is no amount in euros with at most two decimals.',
  },
  'cost.date': { status: 422, de: 'Der Tag {date} passt nicht: Möglich ist {from} bis {to}.', en: 'The day {date} does not fit: possible is {from} to {to}.' },
  'usage.share': {
    status: 422,
    de: '{online} Fälle online sind mehr als die {cases} Fälle des Monats.',
    en: '{online} online cases are more than the {cases} cases of the month.',
  },
} as const satisfies Record<string, Refusal>
