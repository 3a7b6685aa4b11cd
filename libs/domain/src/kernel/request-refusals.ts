import type { Refusal } from './refusals.js'

/** How a request, a sign-in, a list or a file must be, whatever it is about. */
export const requestRefusals = {
  'request.invalid': { status: 400, de: 'Die Angaben passen nicht: {reason}', en: 'The request does not fit: {reason}' },
  'request.cursor': {
    status: 400,
    de: 'Diese Seitenmarke gilt nicht mehr. Laden Sie die Liste neu.',
    en: 'This page mark is no longer valid. Reload the list.',
  },
  'request.media-type': { status: 415, de: 'Senden Sie diesen Inhalt als {type} (Content-Type).', en: 'Send this content as {type} (Content-Type).' },
  'request.too-large': {
    status: 413,
    de: 'Das ist mehr, als auf einmal angenommen wird (höchstens 12 MB). Teilen Sie es auf.',
    en: 'This is more than is taken at once (12 MB at most). Split it.',
  },
  'request.method': { status: 405, de: 'Hier geht nur: {allowed}.', en: 'Only this works here: {allowed}.' },
  'sign-in.required': { status: 401, de: 'Melden Sie sich an.', en: 'Sign in.' },
  'sign-in.membership': {
    status: 403,
    de: 'Diese Anmeldung hat hier keine Rolle mehr. Fragen Sie Ihre Leitung.',
    en: 'This sign-in no longer holds a role here. Ask your lead.',
  },
  'permission.denied': { status: 403, de: 'Das darf Ihre Rolle nicht. Zuständig ist: {who}.', en: 'Your role may not do this. Responsible: {who}.' },
  'thing.unknown': { status: 404, de: 'Das gibt es nicht, oder Sie dürfen es nicht sehen.', en: 'This does not exist, or you may not see it.' },
  'thing.exists': { status: 409, de: 'Das gibt es schon: {what}.', en: 'This already exists: {what}.' },
  'thing.changed': {
    status: 409,
    de: 'Inzwischen hat jemand anderes etwas geändert. Der neue Stand steht dabei, Ihre Eingabe ist nicht verloren.',
    en: 'Somebody else changed this meanwhile. The current state is attached, your entry is not lost.',
  },
  'precondition.failed': {
    status: 412,
    de: 'Der Stand ist nicht mehr der, den Sie gesehen haben. Laden Sie neu.',
    en: 'The state is no longer the one you saw. Reload.',
  },
  'idempotency.reused': {
    status: 422,
    de: 'Dieser Vorgangsschlüssel gehört schon zu einer anderen Eingabe. Nehmen Sie einen neuen.',
    en: 'This idempotency key belongs to another request. Use a new one.',
  },
  'idempotency.in-flight': {
    status: 409,
    de: 'Derselbe Vorgang läuft gerade. Versuchen Sie es gleich noch einmal.',
    en: 'The same request is in flight. Try again in a moment.',
  },
  'import.columns': {
    status: 422,
    de: 'In der Datei fehlen Spalten: {missing}. Gefunden wurden: {found}.',
    en: 'The file lacks columns: {missing}. Found were: {found}.',
  },
  'import.empty': { status: 422, de: 'Die Datei enthält keine Zeilen.', en: 'The file holds no rows.' },
  'import.packed': {
    status: 422,
    de: 'Diese Datei lässt sich nicht als Tabelle lesen. Speichern Sie das Blatt als XLSX oder CSV und nehmen Sie diese Datei.',
    en: 'This file cannot be read as a table. Save the sheet as XLSX or CSV and take that file.',
  },
  'import.rows': { status: 422, de: 'Die Datei hat mehr als {most} Zeilen. Teilen Sie sie.', en: 'The file has more than {most} rows. Split it.' },
  'import.ragged': {
    status: 422,
    de: 'In der Liste passt die Zahl der Felder nicht in {count} Zeilen, zuerst in Zeile {line}: {fields} statt {wanted}. Berichtigen Sie sie und nehmen Sie die Datei noch einmal; übernommen wurde nichts.',
    en: 'In the list the number of fields does not fit in {count} rows, first in line {line}: {fields} instead of {wanted}. Correct it and take the file again; nothing was taken over.',
  },
  'import.syntax': {
    status: 422,
    de: 'Zeile {line} ist keine Tabellenzeile: Anführungszeichen oder Trennzeichen passen nicht.',
    en: 'Line {line} is no table row: quotes or separators do not match.',
  },
  'row.columns': { status: 422, de: 'Die Zeile hat {count} Felder statt {wanted}.', en: 'The row has {count} fields instead of {wanted}.' },
  'row.value': {
    status: 422,
    de: '{value} passt nicht in die Spalte {column}. Erwartet wird: {wanted}.',
    en: '{value} does not fit column {column}. Expected: {wanted}.',
  },
  'row.unknown-key': { status: 422, de: 'Den Schlüssel {key} gibt es nicht.', en: 'There is no key {key}.' },
  'row.twice': { status: 422, de: 'Dasselbe steht schon in Zeile {line}.', en: 'The same stands in line {line} already.' },
  'file.empty': { status: 422, de: 'Die Datei ist leer.', en: 'The file is empty.' },
  'file.size': {
    status: 413,
    de: 'Die Datei ist größer als {most} MB. Verkleinern Sie sie oder nennen Sie, wo sie liegt.',
    en: 'The file is larger than {most} MB. Make it smaller or say where it lies.',
  },
  'file.type': {
    status: 415,
    de: 'Dateien mit der Endung {ending} nehmen wir nicht. Möglich sind: {allowed}.',
    en: 'Files ending in {ending} are not taken. Possible are: {allowed}.',
  },
  'file.lies': {
    status: 422,
    de: 'Die Datei heißt .{ending}, ihr Inhalt ist aber etwas anderes ({found}). Speichern Sie sie neu im richtigen Format.',
    en: 'The file is called .{ending}, but its content is something else ({found}). Save it again in the right format.',
  },
  'installation.half-filled': {
    status: 409,
    de: 'Das erste Einrichten ist nicht zu Ende gekommen, die Daten sind unvollständig. Löschen Sie die Datenbank (bei npm start das Verzeichnis {directory}) und beginnen Sie neu.',
    en: 'The first installation did not come to its end, the data are incomplete. Delete the database (with npm start the folder {directory}) and begin anew.',
  },
  'server.unavailable': {
    status: 503,
    de: 'Der Dienst ist gerade nicht erreichbar. Ihre Eingabe ist nicht verloren, versuchen Sie es in einer Minute wieder.',
    en: 'The service is not reachable right now. Your entry is not lost, try again in a minute.',
  },
  'server.error': {
    status: 500,
    de: 'Das hätte nicht passieren dürfen. Melden Sie der Betriebsstelle die Nummer {id}.',
    en: 'This should not have happened. Tell the operator the number {id}.',
  },
} as const satisfies Record<string, Refusal>
