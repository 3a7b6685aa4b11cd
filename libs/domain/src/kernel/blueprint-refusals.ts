import type { Refusal } from './refusals.js'

/** Registers, Land profiles, blueprints and the keys that sign them. */
export const blueprintRefusals = {
  'profile.fixed': {
    status: 422,
    de: 'Schlüssel, Kürzel und Name eines Landes stehen fest. Ändern lassen sich Regeln, Kalender und Namen.',
    en: 'Key, code and name of a Land are fixed. Rules, calendars and names can be changed.',
  },
  'profile.amendment-past': {
    status: 422,
    de: 'Gebietsänderungen, deren Tag vor dem {date} liegt oder auf ihn fällt, stehen schon im Register. Ändern lassen sich nur künftige.',
    en: 'Changes of territory whose day is {date} or earlier stand in the register already. Only future ones can be changed.',
  },
  'profile.faults': { status: 422, de: 'So lässt sich das Profil nicht speichern: {reason}', en: 'The profile cannot be saved like this: {reason}' },
  'profile.unchanged': {
    status: 409,
    de: 'Der Entwurf ist gleich dem, was gilt. Es gibt nichts zu speichern.',
    en: 'The draft equals what holds. There is nothing to save.',
  },
  'profile.no-draft': { status: 409, de: 'Es gibt keinen Entwurf. Ändern Sie zuerst etwas.', en: 'There is no draft. Change something first.' },
  'profile.start': {
    status: 422,
    de: 'Eine neue Fassung gilt frühestens ab {earliest}: Davor ist mit diesem Register schon gezählt. Seit wann eine Zuständigkeit besteht, steht in der Regel selbst.',
    en: 'A new version holds from {earliest} at the earliest: before that, figures were counted with this register. Since when a competence exists stands in the rule itself.',
  },
  'register.merged': {
    status: 422,
    de: '{name} ({key}) ist seit {until} keine eigene Gemeinde mehr. Nachfolgerin: {successor}. Nehmen Sie deren Schlüssel.',
    en: '{name} ({key}) has been no municipality of its own since {until}. Successor: {successor}. Use its key.',
  },
  'register.line': { status: 422, de: 'Zeile {line}: {reason}. Es wurde nichts übernommen.', en: 'Line {line}: {reasonEn}. Nothing was imported.' },
  'register.older': {
    status: 409,
    de: 'Diese Ausgabe ({stand}) ist älter als die letzte ({latest}). Es wurde nichts übernommen: Ausgaben werden in ihrer Reihenfolge eingelesen. Für frühere Tage zählt die älteste, die da ist.',
    en: 'This edition ({stand}) is older than the latest ({latest}). Nothing was imported: editions are taken in in their order. For earlier days the oldest one held counts.',
  },
  'blueprint.file': {
    status: 422,
    de: 'Die Datei ist kein gültiges Blaupausen-Paket: {reason}. Keine Unterschrift gilt mehr (genannt: {signers}).',
    en: 'The file is no valid blueprint package: {reason}. No signature holds any more (named: {signers}).',
  },
  'blueprint.too-large': {
    status: 413,
    de: 'Die Datei ist größer als 5 MB, also kein Blaupausen-Paket: Auch eine mit tausend Schritten ist kleiner.',
    en: 'The file is larger than 5 MB, so it is no blueprint package: even one with a thousand steps is smaller.',
  },
  'blueprint.newer': {
    status: 422,
    de: 'Dieses Paket hat das Format {format} und stammt von einer neueren Fassung von Blaupause; diese hier liest blaupause-1. Die Unterschriften (genannt: {signers}) wurden nicht geprüft. Bitten Sie die Betriebsstelle um die neue Fassung oder den Herausgeber um ein Paket im Format blaupause-1.',
    en: 'This package has the format {format} and was made by a newer version of Blaupause; this one reads blaupause-1. The signatures (named: {signers}) were not checked. Ask the operator for the new version, or the publisher for a package in the format blaupause-1.',
  },
  'blueprint.other-content': {
    status: 409,
    de: 'Unter {what} ist hier schon ein anderer Inhalt bekannt. Prüfsumme des bekannten: {known}, dieser Datei: {given}. Eine Version hat genau einen Inhalt; fragen Sie den Herausgeber, welcher gilt.',
    en: 'Another content is already known here as {what}. Digest of the known one: {known}, of this file: {given}. A version has exactly one content; ask the publisher which one holds.',
  },
  'blueprint.wrong-partner': {
    status: 422,
    de: 'Die Unterschrift steht für {partner}, der Schlüssel {fingerprint} gehört hier aber zu {owner}. Mit ihm kann niemand für {partner} unterschreiben.',
    en: 'The signature stands for {partner}, but key {fingerprint} belongs to {owner} here. Nobody can sign for {partner} with it.',
  },
  'blueprint.not-canonical': {
    status: 422,
    de: 'Die Datei ist nicht in ihrer festen Schreibweise (RFC 8785), so gilt keine Unterschrift (genannt: {signers}). Laden Sie das Paket noch einmal beim Herausgeber, ohne es in einem Editor zu speichern.',
    en: 'The file is not in its canonical form (RFC 8785), so no signature holds (named: {signers}). Download the package again from the publisher, without saving it in an editor.',
  },
  'blueprint.signature': {
    status: 422,
    de: 'Die Unterschrift von {partner} passt nicht zum Inhalt: Das Paket wurde verändert oder stammt nicht von dort.',
    en: 'The signature of {partner} does not match the content: the package was altered or does not come from there.',
  },
  'blueprint.unsigned': { status: 422, de: 'Dieses Paket hat niemand unterschrieben.', en: 'Nobody has signed this package.' },
  'blueprint.content': { status: 422, de: 'Die Blaupause ist in sich nicht stimmig: {reason}.', en: 'The blueprint is not consistent: {reason}.' },
  'blueprint.four-eyes': {
    status: 403,
    de: 'Freigeben muss eine andere Person als die, die das Paket eingelesen hat.',
    en: 'Somebody other than the person who uploaded the package must approve.',
  },
  'blueprint.untrusted': {
    status: 422,
    de: 'Dem Schlüssel {fingerprint} von {partner} vertraut diese Installation nicht. Vergleichen Sie den Fingerabdruck am Telefon; dann tragen Sie ihn unter „Schlüssel“ ein, oder die Betriebsstelle für alle (blueprint trust).',
    en: 'This installation does not trust key {fingerprint} of {partner}. Compare the fingerprint by telephone; then enter it under “Keys”, or the operator for everybody (blueprint trust).',
  },
  'blueprint.revoked': {
    status: 422,
    de: 'Der Schlüssel {fingerprint} von {partner} gilt seit {from} nicht mehr: {reason}. Dass dieses Paket davor unterschrieben wurde, ist nicht belegt. Verlangen Sie vom Herausgeber eine neue Unterschrift.',
    en: 'Key {fingerprint} of {partner} has not counted since {from}: {reason}. That this package was signed before is not shown. Ask the publisher for a new signature.',
  },
  'blueprint.signer-key': {
    status: 409,
    de: 'Der Entwurf nennt den Schlüssel {named}, Ihre Organisation unterschreibt inzwischen mit {now}. Leiten Sie ihn neu ab, damit er den neuen nennt.',
    en: 'The draft names key {named}, but your organisation signs with {now} by now. Derive it again, so that it names the new one.',
  },
  'key.fingerprint': {
    status: 422,
    de: 'Keine gültige Unterschrift in dieser Datei hat den Fingerabdruck {fingerprint}. Es wurde nichts eingetragen. Lassen Sie ihn sich noch einmal vorlesen; stimmt er wieder nicht, übernehmen Sie nichts aus dieser Datei.',
    en: 'No valid signature in this file has the fingerprint {fingerprint}. Nothing was entered. Have it read out again; if it still does not match, take over nothing from this file.',
  },
  'key.own-partner': {
    status: 422,
    de: '{partner} unterschreibt in dieser Installation mit eigenem Schlüssel. Ein fremder lässt sich dafür nicht eintragen.',
    en: '{partner} signs in this installation with a key of its own. No other can be entered for it.',
  },
  'key.ended': { status: 409, de: 'Dieser Schlüssel gilt schon seit {from} nicht mehr.', en: 'This key has not counted since {from} already.' },
  'key.future': {
    status: 422,
    de: 'Der {date} liegt in der Zukunft. Widerrufen wird von heute oder einem früheren Tag an.',
    en: '{date} lies in the future. A key is revoked from today or an earlier day on.',
  },
  'key.exposed': {
    status: 503,
    de: 'Die Datei mit dem Signaturschlüssel von „{partner}“ können andere lesen (Rechte {rights}, erlaubt ist 600). Mit ihm wird nicht unterschrieben. Die Betriebsstelle muss prüfen, ob ihn jemand kopiert hat, und ihn dann widerrufen oder die Rechte auf 600 setzen.',
    en: 'Others can read the file with the signing key of “{partner}” (rights {rights}, allowed is 600). Nothing is signed with it. The operator must check whether somebody has copied it, and then revoke it or set the rights to 600.',
  },
  'key.token': {
    status: 503,
    de: 'Der Schlüsselspeicher (PKCS#11) antwortet nicht wie erwartet: {reason}. Es wurde nichts unterschrieben und kein Schlüssel geändert. Die Betriebsstelle muss nachsehen; danach noch einmal versuchen.',
    en: 'The key store (PKCS#11) does not answer as expected: {reason}. Nothing was signed and no key was changed. The operator must look; then try again.',
  },
  'blueprint.withdrawn': {
    status: 409,
    de: '{what} ist seit dem {on} zurückgezogen: {reason} Damit beginnt nichts Neues. Stattdessen gilt: {replacement}.',
    en: '{what} has been withdrawn since {on}: {reason} Nothing new begins with it. Instead use: {replacement}.',
  },
  'blueprint.replacement': {
    status: 422,
    de: 'Ersetzen kann nur eine andere Fassung, die veröffentlicht ist und gilt: {what} ist keine.',
    en: 'Only another edition that is published and holds can take its place: {what} is none.',
  },
  'blueprint.version': {
    status: 422,
    de: 'Die Änderung verlangt mindestens Version {needed}, gewählt ist {chosen}.',
    en: 'The change needs at least version {needed}, chosen is {chosen}.',
  },
  'blueprint.two-people': {
    status: 403,
    de: 'Das muss eine andere Person aus {organisation} tun als die, die den ersten Schritt getan hat.',
    en: 'Somebody of {organisation} other than the person who took the first step must do this.',
  },
  'blueprint.turn': { status: 409, de: 'Sie sind nicht an der Reihe. Jetzt muss {who} {step}.', en: 'It is not your turn. Now {who} has to {step}.' },
  'blueprint.unheard': {
    status: 422,
    de: 'Zu diesem Entwurf gab es keine Anhörung. Geben Sie ihn zur Anhörung, oder nennen Sie den Grund, warum es ohne geht.',
    en: 'There was no consultation on this draft. Open one, or give the reason why it can do without.',
  },
  'blueprint.consultation-open': {
    status: 409,
    de: 'Die Anhörung läuft noch bis {until}. Beenden Sie sie vorher mit einem Grund, oder warten Sie.',
    en: 'The consultation lasts until {until}. End it early with a reason, or wait.',
  },
  'blueprint.consultation-over': {
    status: 409,
    de: 'Die Anhörung ist nicht offen (Ende: {on}). Schreiben Sie dem Herausgeber an die Ansprechstelle der Blaupause.',
    en: 'The consultation is not open (end: {on}). Write to the publisher at the contact of the blueprint.',
  },
  'blueprint.consultation-days': {
    status: 422,
    de: 'Möglich ist ein Tag von {first} bis {last}, gezählt in Arbeitstagen des Landes.',
    en: 'Possible is a day from {first} to {last}, counted in working days of the Land.',
  },
  'blueprint.comments-open': {
    status: 409,
    de: 'Offene Anmerkungen: {count}. Beantworten Sie sie, oder nennen Sie den Grund, warum sie zurückgestellt werden.',
    en: 'Open comments: {count}. Answer them, or give the reason why they are set aside.',
  },
  'blueprint.comment-answered': { status: 409, de: 'Diese Anmerkung ist schon beantwortet.', en: 'This comment has been answered already.' },
  'blueprint.node': {
    status: 422,
    de: 'In dieser Fassung gibt es die Stelle „{node}“ nicht. Laden Sie die Seite neu und wählen Sie eine andere.',
    en: 'There is no place “{node}” in this version. Reload the page and choose another one.',
  },
  'blueprint.asked': {
    status: 409,
    de: 'Darum ist hier nicht, oder nicht mehr, gebeten. Laden Sie die Seite neu.',
    en: 'This has not been asked for, or no longer is. Reload the page.',
  },
  'blueprint.state': { status: 409, de: 'In diesem Stand geht das nicht: {state}.', en: 'Not possible in this state: {state}.' },
  'blueprint.service': {
    status: 422,
    de: 'Das Programm {programme} hat diesen Onlinedienst nicht zugesagt: {what}.',
    en: 'The programme {programme} has not committed to this online service: {what}.',
  },
  'import.facts-changed': {
    status: 409,
    de: 'Seit dem Probelauf vom {on} hat sich bei Ihnen etwas geändert: Gezeigt wurden {shown} Anschlüsse, heute wären es {now}, oder es sind andere. Wiederholen Sie den Probelauf. Ihre Antworten bleiben, freigegeben wird noch einmal.',
    en: 'Something has changed here since the dry run of {on}: {shown} rollouts were shown, today there would be {now}, or they are others. Repeat the dry run. Your answers stay, and it is approved once more.',
  },
  'import.other-plan': {
    status: 409,
    de: 'Der Probelauf ist nicht mehr der, den Sie gesehen haben. Sehen Sie ihn noch einmal an und geben Sie ihn dann frei.',
    en: 'The dry run is no longer the one you saw. Look at it once more, then approve it.',
  },
  'import.no-name': {
    status: 422,
    de: 'Zu dieser Frage gehört kein Name im Landesprofil: {what}.',
    en: 'No name of the Land profile belongs to this question: {what}.',
  },
  'blueprint.path': {
    status: 422,
    de: 'An dieser Stelle ändert niemand etwas von Hand: {path}. Belege kommen aus dem Verlauf der Anschlüsse, Kennungen stehen fest.',
    en: 'Nobody changes this by hand: {path}. Evidence comes from the record of the rollouts, ids are frozen.',
  },
  'blueprint.value': {
    status: 422,
    de: 'Der Wert passt nicht an diese Stelle: {path} ({reason}). Es wurde nichts geändert.',
    en: 'The value does not fit here: {path} ({reason}). Nothing was changed.',
  },
  'blueprint.edited': {
    status: 409,
    de: 'Inzwischen hat jemand anderes dort geändert: {what}. Sehen Sie beide Fassungen an und wählen Sie; Ihre Eingabe ist noch da.',
    en: 'Somebody else has changed this meanwhile: {what}. Look at both versions and choose; your entry is still there.',
  },
  'blueprint.retired-id': {
    status: 409,
    de: 'Die Kennung {id} gab es in einer früheren Fassung und sie bedeutete etwas anderes. Nehmen Sie eine neue.',
    en: 'The id {id} existed in an earlier edition and meant something else. Take a new one.',
  },
  'attestation.no-data': {
    status: 422,
    de: 'Diese Blaupause nennt keinen Datenstand: Sie ruht auf keinen Anschlüssen, es gibt nichts nachzurechnen.',
    en: 'This blueprint names no day of its data: it rests on no rollouts, there is nothing to recompute.',
  },
  'attestation.no-record': {
    status: 404,
    de: 'Das Programm {programme} wird hier nicht geführt. Nachrechnen kann nur die Installation, in der seine Anschlüsse stehen.',
    en: 'The programme {programme} is not kept here. Only the installation that holds its rollouts can recompute.',
  },
  'source.address': {
    status: 422,
    de: 'Das ist keine vollständige Adresse. Nehmen Sie die der anderen Installation, zum Beispiel https://blaupause.example.de, oder die eines Pakets.',
    en: 'This is no complete address. Use that of the other installation, for example https://blaupause.example.de, or of a package.',
  },
  'source.credentials': {
    status: 422,
    de: 'Die Adresse enthält Zugangsdaten. Öffentliche Pakete brauchen keine: Lassen Sie Name und Kennwort vor dem @ weg.',
    en: 'The address holds credentials. Public packages need none: leave out name and password before the @.',
  },
  'source.host': {
    status: 403,
    de: 'Von {host} darf diese Installation nichts holen. Die Betriebsstelle kann den Host zulassen (BLUEPRINT_SOURCES), oder Sie nehmen die Datei.',
    en: 'This installation may not fetch from {host}. The operator can allow the host (BLUEPRINT_SOURCES), or you take the file.',
  },
  'source.https': {
    status: 422,
    de: 'Von {host} wird nur verschlüsselt und über den üblichen Port geholt: Die Adresse muss mit https:// beginnen und keinen Port nennen.',
    en: 'Fetching from {host} must be encrypted and use the usual port: the address must begin with https:// and name no port.',
  },
  'source.inside': {
    status: 422,
    de: '{host} führt in ein internes Netz. Von dort holt der Server nur, was die Betriebsstelle zugelassen hat (BLUEPRINT_SOURCES).',
    en: '{host} leads into an internal network. The server fetches from there only what the operator has allowed (BLUEPRINT_SOURCES).',
  },
  'source.unreachable': {
    status: 502,
    de: '{host} ist nicht zu erreichen: {reason}. Versuchen Sie es später, oder lassen Sie sich die Datei schicken.',
    en: '{host} cannot be reached: {reason}. Try again later, or have the file sent to you.',
  },
  'source.redirects': {
    status: 502,
    de: '{host} leitet immer weiter oder ins Leere. Nehmen Sie die Adresse, unter der das Paket wirklich liegt.',
    en: '{host} redirects on and on, or to nowhere. Use the address where the package really lies.',
  },
  'source.too-large': {
    status: 413,
    de: 'Was {host} schickt, ist größer als 5 MB, also kein Blaupausen-Paket. Nach 5 MB wurde abgebrochen.',
    en: 'What {host} sends is larger than 5 MB, so it is no blueprint package. It was cut off after 5 MB.',
  },
  'source.missing': {
    status: 404,
    de: '{host} antwortet, hat unter dieser Adresse aber nichts (Status {status}). Prüfen Sie Name und Version.',
    en: '{host} answers but has nothing under this address (status {status}). Check name and version.',
  },
  'source.no-package': {
    status: 422,
    de: 'Unter dieser Adresse bei {host} liegt kein Blaupausen-Paket, sondern etwas anderes, zum Beispiel eine Webseite.',
    en: 'Under this address {host} has no blueprint package but something else, for example a web page.',
  },
  'source.no-list': {
    status: 422,
    de: 'Unter {host} antwortet keine Installation von Blaupause. Nehmen Sie die Adresse des Pakets selbst oder die Datei.',
    en: 'No installation of Blaupause answers at {host}. Use the address of the package itself, or the file.',
  },
  'source.withdrawn': {
    status: 409,
    de: '{host} hat diese Version zurückgezogen und gibt sie nicht mehr heraus. Dort steht: {reason}',
    en: '{host} has withdrawn this version and hands it out no more. It says: {reason}',
  },
  'blueprint.no-mail': {
    status: 409,
    de: 'Von dieser Installation geht keine Mail ab. Neue Fassungen stehen im Eingang; Mail richtet die Betriebsstelle ein (SMTP_URL).',
    en: 'No mail is sent from this installation. New versions stand in the inbox; the operator can set mail up (SMTP_URL).',
  },
  'leitfaden.service': {
    status: 404,
    de: 'Keiner der genannten Dienste steht in dieser Blaupause. Sie kennt: {known}.',
    en: 'None of the named services stands in this blueprint. It knows: {known}.',
  },
  'leitfaden.profile': { status: 422, de: 'Das ist kein Landesprofil: {reason}.', en: 'This is no Land profile: {reason}.' },
  'blueprint.mapping': { status: 422, de: 'Noch nicht zugeordnet: {what}.', en: 'Not mapped yet: {what}.' },
} as const satisfies Record<string, Refusal>
