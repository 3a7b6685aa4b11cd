import type { Refusal } from './refusals.js'

/** Titles such as "Digitales Amt": applications, reviews and decisions. */
export const awardRefusals = {
  'award.state': {
    status: 409,
    de: 'In diesem Stand des Antrags geht das nicht: {state}. Laden Sie die Seite neu.',
    en: 'Not possible in this state of the application: {state}. Reload the page.',
  },
  'award.four-eyes': {
    status: 409,
    de: 'Wer den Vorschlag gemacht hat, entscheidet nicht selbst. Bitten Sie eine zweite Person.',
    en: 'Whoever made the proposal does not decide it. Ask a second person.',
  },
  'award.none': { status: 404, de: 'Ihr Land verleiht hier keinen Titel.', en: 'Your Land grants no title here.' },
  'award-rule.state': {
    status: 409,
    de: 'In diesem Stand der Fassung geht das nicht: {state}. Laden Sie die Seite neu.',
    en: 'Not possible in this state of the version: {state}. Reload the page.',
  },
  'award-rule.four-eyes': {
    status: 409,
    de: 'Wer eine Fassung vorschlägt, gibt sie nicht selbst frei. Bitten Sie eine zweite Person Ihrer Stelle.',
    en: 'Whoever proposes a version does not release it. Ask a second person of your office.',
  },
  'award-rule.open': {
    status: 409,
    de: 'Es liegt schon ein Vorschlag Ihres Landes vor. Geben Sie ihn frei, oder ziehen Sie ihn zurück.',
    en: 'There is a proposal of your Land already. Release it, or withdraw it.',
  },
  'award-rule.past': {
    status: 409,
    de: 'Der {date} ist vorbei. Was gegolten hat, ändert niemand: Lassen Sie die Fassung heute oder später beginnen.',
    en: '{date} is over. Nobody changes what has held: let the version begin today or later.',
  },
  'award-rule.order': {
    status: 409,
    de: 'Die letzte Fassung beginnt am {date}. Eine neue beginnt später.',
    en: 'The last version begins on {date}. A new one begins later.',
  },
  'award-rule.id': {
    status: 409,
    de: 'Die Kennung {rule} ist vergeben. Anträge und Titel nennen sie; nehmen Sie eine andere.',
    en: 'The id {rule} is taken. Applications and titles name it; take another one.',
  },
  'award-rule.award-taken': {
    status: 409,
    de: 'Der Kurzname {award} ist vergeben. Nehmen Sie einen anderen.',
    en: 'The short name {award} is taken. Take another one.',
  },
  'award-rule.award-fixed': {
    status: 409,
    de: 'Ihr Land verleiht {award}. Der Kurzname steht in Adressen und Unterschriften und bleibt; den Titel dürfen Sie anders nennen.',
    en: 'Your Land grants {award}. The short name stands in addresses and signatures and stays; the title may be called otherwise.',
  },
  'award-rule.thresholds': {
    status: 422,
    de: 'Nennen Sie für mindestens eine Art von Träger, ab wie vielen Verfahren sie den Titel beantragen kann.',
    en: 'Say for at least one kind of body from how many procedures it may apply.',
  },
  'award-rule.verband': {
    status: 422,
    de: 'Zusammenschlüsse werden hier nicht gezählt: Ihre Verfahren stehen bei ihren Mitgliedern. Nehmen Sie die Linie für sie heraus.',
    en: 'Associations are not counted here: their procedures stand with their members. Take the line for them out.',
  },
  'award-rule.sample': {
    status: 422,
    de: 'Die Stichprobe soll mindestens {least} und höchstens {most} Verfahren groß sein: Das geht nicht zusammen.',
    en: 'The sample is to be at least {least} and at most {most} procedures: that does not fit.',
  },
  'campaign.field': {
    status: 422,
    de: '{field} kennt der Brief nicht. Möglich sind {fields}.',
    en: 'The letter knows no field {field}. Possible are {fields}.',
  },
  'campaign.sent': {
    status: 409,
    de: 'Die Ansprache ist schon verschickt. Legen Sie eine neue an.',
    en: 'The campaign has been sent already. Make a new one.',
  },
  'campaign.nobody': {
    status: 409,
    de: 'Auf diese Auswahl passt gerade keine Kommune. Ändern Sie die Auswahl.',
    en: 'No municipality fits this choice just now. Change the choice.',
  },
  'ceremony.reported': {
    status: 409,
    de: 'Diese Verleihung ist aus einer Quelle übernommen ({source}) und bleibt, wie sie dort steht. Für eine neue planen Sie eine eigene.',
    en: 'This ceremony is taken from a source ({source}) and stays as it says. For a new one, plan your own.',
  },
  'campaign.answered-itself': {
    status: 409,
    de: '{name} hat selbst geantwortet. Die eigene Antwort bleibt stehen.',
    en: '{name} has answered itself. Its own answer stays.',
  },
  'award.reports-sender': {
    status: 429,
    de: 'Von Ihrem Anschluss sind in der letzten Stunde schon {most} Meldungen eingegangen. Ihr Text steht unten; versuchen Sie es in einer Stunde wieder.',
    en: 'Your connection has sent {most} reports within the last hour. Your text stands below; try again in an hour.',
  },
  'award.reports-page': {
    status: 429,
    de: 'Zu dieser Seite sind heute schon {most} Meldungen eingegangen; sie werden angesehen. Ihr Text steht unten; versuchen Sie es morgen wieder.',
    en: 'There are {most} reports on this page today already; they are being looked at. Your text stands below; try again tomorrow.',
  },
  'award.reports': {
    status: 429,
    de: 'Heute sind schon {most} Meldungen eingegangen, mehr kann niemand ansehen. Ihr Text steht unten; versuchen Sie es morgen wieder.',
    en: 'There are {most} reports today already, more than anybody can look at. Your text stands below; try again tomorrow.',
  },
  'award.report-done': {
    status: 409,
    de: 'Diese Meldung ist schon erledigt. Laden Sie die Seite neu.',
    en: 'This report has been dealt with. Reload the page.',
  },
  'award.kind': {
    status: 409,
    de: 'Für diese Art von Träger sehen die Regeln den Titel nicht vor. Wer ihn beantragen kann, steht in den Rahmenbedingungen.',
    en: 'The rules do not provide the title for this kind of body. Who may apply is said in the conditions.',
  },
  'award.held': {
    status: 409,
    de: 'Der Titel ist schon verliehen. Ein neuer Antrag ist nicht nötig.',
    en: 'The title is already held. No new application is needed.',
  },
  'award.open': {
    status: 409,
    de: 'Es läuft schon ein Antrag. Führen Sie ihn weiter, oder ziehen Sie ihn zurück und stellen Sie einen neuen.',
    en: 'An application is already running. Go on with it, or withdraw it and make a new one.',
  },
  'award.body': {
    status: 404,
    de: 'Den Schlüssel {key} gibt es im Verzeichnis nicht oder nicht mehr. Einen Antrag stellt die Gemeinde, der Landkreis oder der Bezirk von heute.',
    en: 'The key {key} is not, or no longer, in the register. The municipality, district or Bezirk of today applies.',
  },
  'award.below': {
    status: 409,
    de: 'Das Portal zeigt {count} Online-Verfahren, nötig sind {threshold}: Es fehlen {missing}. Die angezeigte Zahl ist maßgeblich; Ihr Entwurf bleibt.',
    en: 'The portal shows {count} online procedures, {threshold} are needed: {missing} are missing. The displayed number decides; your draft stays.',
  },
  'award.unanswered': {
    status: 422,
    de: 'Es fehlen noch Angaben: {fields}. Ergänzen Sie sie und reichen Sie dann ein.',
    en: 'Something is still missing: {fields}. Fill it in, then hand in.',
  },
  'award.not-drawn': {
    status: 422,
    de: 'Dieses Verfahren gehört nicht zur gezogenen Stichprobe: {link}. Laden Sie die Seite neu.',
    en: 'This procedure is not in the sample that was drawn: {link}. Reload the page.',
  },
  'award.note': {
    status: 422,
    de: 'Bei „anderer Befund“ gehört ein Satz dazu, was Sie gesehen haben.',
    en: 'With “other finding”, say in a sentence what you saw.',
  },
  'award.sample-open': {
    status: 409,
    de: 'Von der Stichprobe sind noch {open} Verfahren nicht angesehen. Tragen Sie ihre Befunde ein, dann schlagen Sie vor.',
    en: '{open} procedures of the sample have not been looked at. Enter their findings, then propose.',
  },
  'award.reasons': {
    status: 422,
    de: 'Sagen Sie der Kommune in mindestens einem Satz, warum, und was sie tun kann.',
    en: 'Tell the municipality in at least one sentence why, and what it can do.',
  },
  'award.hearing-open': {
    status: 409,
    de: 'Die Kommune kann bis {date} Stellung nehmen. Entscheiden Sie nach ihrer Stellungnahme oder nach diesem Tag.',
    en: 'The municipality may state its view until {date}. Decide after its statement, or after that day.',
  },
  'award.recheck-early': { status: 409, de: 'Der Titel ist noch nicht wieder zu prüfen.', en: 'The title is not yet due to be looked at again.' },
  'award.below-again': {
    status: 409,
    de: 'Das Portal zeigt {count} Online-Verfahren, nötig sind {threshold}. Sprechen Sie mit der Kommune; wird es nicht besser, hören Sie sie an.',
    en: 'The portal shows {count} online procedures, {threshold} are needed. Talk to the municipality; if it does not get better, open a hearing.',
  },
  'title.file': {
    status: 422,
    de: '{file} enthält keinen unterschriebenen Titel. Nehmen Sie das Signet als SVG oder die Angaben zum Titel als JSON.',
    en: '{file} holds no signed title. Take the signet as SVG, or the facts of the title as JSON.',
  },
  'title.signature': {
    status: 422,
    de: 'Die Unterschrift passt nicht zu den Angaben: {name}, Titel seit {since}. Sie sind verändert oder nie so unterschrieben worden.',
    en: 'The signature does not fit the facts: {name}, title since {since}. They have been altered, or were never signed like this.',
  },
  'title.untrusted': {
    status: 422,
    de: 'Die Unterschrift passt, aber der Schlüssel mit dem Fingerabdruck {fingerprint} ist nicht als der von {issuer} bekannt.',
    en: 'The signature fits, but the key with the fingerprint {fingerprint} is not known as that of {issuer}.',
  },
  'title.key-ended': {
    status: 422,
    de: 'Die Unterschrift passt, aber der Schlüssel mit dem Fingerabdruck {fingerprint} gilt seit {from} nicht mehr.',
    en: 'The signature fits, but the key with the fingerprint {fingerprint} counts no more since {from}.',
  },
  'procedure.other-metric': {
    status: 422,
    de: 'Diese Datei zählt Verwaltungsleistungen des Bundes-Dashboards (Spalten {columns}), keine Online-Verfahren im Portal. Beide Zahlen sind nicht vergleichbar: Laden Sie die Liste der Online-Verfahren hoch.',
    en: 'This file counts services of the federal dashboard (columns {columns}), not online procedures in the portal. The two figures cannot be compared: upload the list of online procedures.',
  },
  'procedure.body': {
    status: 422,
    de: 'Den Schlüssel {key} gibt es im Verzeichnis nicht oder nicht mehr. Nehmen Sie den heutigen Schlüssel der Gemeinde, des Landkreises oder des Bezirks.',
    en: 'The key {key} is not, or no longer, in the register. Take the key of the municipality, district or Bezirk as of today.',
  },
  'procedure.duplicate': {
    status: 422,
    de: 'Dasselbe Verfahren steht für {key} schon in Zeile {line}. Eine Zeile genügt, alle Leistungen gehören in dieselbe.',
    en: 'The same procedure already stands in line {line} for {key}. One line is enough, all services belong into it.',
  },
  'procedure.known': {
    status: 409,
    de: 'Dieses Verfahren steht schon in Ihrer Liste: {name}. Ein Verfahren zählt einmal, auch wenn es anders geschrieben ist.',
    en: 'This procedure is already in your list: {name}. A procedure counts once, also when it is spelt differently.',
  },
  'procedure.same-name': {
    status: 409,
    de: '„{name}“ steht schon mit einem anderen Link in Ihrer Liste: {link}. Dasselbe Verfahren unter zwei Links zählt nicht zweimal. Ist es wirklich ein anderes, bestätigen Sie das.',
    en: '“{name}” is already in your list with another link: {link}. The same procedure under two links does not count twice. If it really is another one, confirm that.',
  },
  'procedure.leistung': {
    status: 422,
    de: 'Diese Schlüssel kennt der Leistungskatalog nicht: {keys}. Nehmen Sie 14 Ziffern aus dem Katalog, oder lassen Sie das Feld leer.',
    en: 'The catalogue does not know these keys: {keys}. Take 14 digits from the catalogue, or leave the field empty.',
  },
  'portal.unreachable': {
    status: 502,
    de: 'Der Webservice des Portals antwortet für {key} nicht. Was zuletzt bekannt war, bleibt stehen.',
    en: 'The web service of the portal does not answer for {key}. What was known last stays.',
  },
  'portal.denied': {
    status: 502,
    de: 'Der Webservice des Portals nimmt den Zugang von {key} nicht an. Prüfen Sie Benutzer und Kennwort in der Ablage der Geheimnisse.',
    en: 'The web service of the portal does not accept the access of {key}. Check user and password in the secret store.',
  },
  'portal.answer': {
    status: 502,
    de: 'Der Webservice des Portals hat für {key} etwas anderes geantwortet als beschrieben. Was zuletzt bekannt war, bleibt stehen.',
    en: 'The web service of the portal answered something else than described for {key}. What was known last stays.',
  },
  'procedure.not-own': {
    status: 409,
    de: 'Diesen Eintrag haben nicht Sie gemacht, sondern das Portal. Ändern Sie ihn dort: Was das Portal zeigt, ist maßgeblich.',
    en: 'You did not make this entry, the portal did. Change it there: what the portal shows decides.',
  },
} as const satisfies Record<string, Refusal>
