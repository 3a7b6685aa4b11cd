import type { Refusal } from './refusals.js'

/** What is learnt: criteria, assessments, maturity, workshops, decisions and findings. */
export const learningRefusals = {
  'catalogue.state': {
    status: 409,
    de: 'In diesem Stand des Katalogs geht das nicht: {state}. Ändern geht im Entwurf; legen Sie sonst eine neue Fassung an.',
    en: 'Not possible in this state of the catalogue: {state}. Changes go into a draft; otherwise make a new version.',
  },
  'catalogue.number': {
    status: 422,
    de: 'Die Nummer {number} ist nicht höher als {highest}. Nehmen Sie die nächste.',
    en: 'The number {number} is not higher than {highest}. Take the next one.',
  },
  'catalogue.scale': {
    status: 422,
    de: 'Die Skala von „{criterion}“ passt nicht: Die untere Grenze liegt unter der oberen, beide Marken liegen dazwischen und sind verschieden.',
    en: 'The scale of “{criterion}” does not fit: the lower bound lies below the upper one, both marks lie between them and differ.',
  },
  'catalogue.weights': {
    status: 422,
    de: 'Alle Gewichte zusammen ergeben null. Geben Sie mindestens einem Kriterium ein Gewicht.',
    en: 'All weights sum to zero. Give at least one criterion a weight.',
  },
  'catalogue.empty': {
    status: 422,
    de: 'In dieser Fassung zählt kein Kriterium. Nehmen Sie mindestens eines auf.',
    en: 'No criterion counts in this version. Add at least one.',
  },
  'catalogue.deadline': {
    status: 422,
    de: 'Die Anhörung muss nach heute enden, nicht am {date}.',
    en: 'The consultation must end after today, not on {date}.',
  },
  'catalogue.early': {
    status: 409,
    de: 'Die Anhörung läuft bis {date}. Nennen Sie einen Grund, wenn Sie früher veröffentlichen.',
    en: 'The consultation runs until {date}. Give a reason if you publish earlier.',
  },
  'catalogue.not-heard': {
    status: 409,
    de: 'Zu dieser Fassung läuft keine Anhörung ({state}). Schlagen Sie eine Änderung vor.',
    en: 'No consultation runs for this version ({state}). Propose a change.',
  },
  'catalogue.heard': {
    status: 409,
    de: 'Die Anhörung endete am {date}. Schlagen Sie eine Änderung für die nächste Fassung vor.',
    en: 'The consultation ended on {date}. Propose a change for the next version.',
  },
  'catalogue.no-decision': {
    status: 422,
    de: 'Ein Änderungsvorschlag beruft sich auf einen Befund oder Beschluss dieses Programms. Wählen Sie einen.',
    en: 'A change request rests on a finding or decision of this programme. Choose one.',
  },
  'criterion.unknown': {
    status: 422,
    de: 'Das Kriterium „{criterion}“ steht nicht in dieser Fassung.',
    en: 'The criterion “{criterion}” is not in this version.',
  },
  'criterion.used': {
    status: 409,
    de: '{count} Bewertungen nutzen „{criterion}“. Löschen geht darum nicht: Nehmen Sie es zurück (retire), mit Grund.',
    en: '{count} assessments use “{criterion}”. So it cannot be deleted: retire it with a reason.',
  },
  'criterion.frozen': {
    status: 409,
    de: '„{criterion}“ wurde schon veröffentlicht. Nehmen Sie es zurück (retire), mit Grund; die Kennung bleibt.',
    en: '“{criterion}” has been published. Retire it with a reason; the id stays.',
  },
  'criterion.retired': { status: 409, de: '„{criterion}“ ist schon zurückgenommen.', en: '“{criterion}” is already retired.' },
  'change.state': { status: 409, de: 'Über diesen Änderungsvorschlag ist schon entschieden.', en: 'This change request was already decided.' },
  'assessment.state': {
    status: 409,
    de: 'In diesem Stand der Bewertung geht das nicht: {state}.',
    en: 'Not possible in this state of the assessment: {state}.',
  },
  'assessment.body': {
    status: 422,
    de: 'Die Stelle {key} nimmt an diesem Programm nicht teil. Wählen Sie eine Pilotkommune oder eine Behörde mit Anschluss.',
    en: 'The body {key} takes no part in this programme. Choose a pilot municipality or an authority with a rollout.',
  },
  'assessment.catalogue': {
    status: 422,
    de: 'Bewertet wird nach einer veröffentlichten Fassung des Katalogs dieses Programms. Veröffentlichen Sie zuerst eine.',
    en: 'Assessments follow a published version of this programme’s catalogue. Publish one first.',
  },
  'assessment.open': {
    status: 409,
    de: 'Hier läuft schon eine Bewertung. Schließen Sie sie ab, dann beginnt die nächste Runde.',
    en: 'An assessment is already running here. Finish it, then the next round begins.',
  },
  'assessment.scale': {
    status: 422,
    de: 'Der Wert {value} liegt außerhalb der Skala von „{criterion}“.',
    en: 'The value {value} lies outside the scale of “{criterion}”.',
  },
  'assessment.future': {
    status: 422,
    de: 'Der Tag {date} liegt in der Zukunft. Bewertet wird, was schon so ist.',
    en: 'The day {date} lies in the future. What is rated is what is so already.',
  },
  'assessment.not-asked': {
    status: 422,
    de: '„{criterion}“ wird in dieser Bewertung nicht gefragt oder ist noch nicht bewertet.',
    en: '“{criterion}” is not asked in this assessment or not rated yet.',
  },
  'assessment.incomplete': {
    status: 422,
    de: 'Es fehlen noch {count} Kriterien. Bewerten Sie sie oder bitten Sie um eine Ausnahme.',
    en: '{count} criteria are still missing. Rate them or ask for an exemption.',
  },
  'assessment.unchanged': {
    status: 422,
    de: 'Bei {count} Kriterien wurde um eine Änderung gebeten. Ändern Sie sie oder ergänzen Sie den Beleg.',
    en: 'A change was asked for {count} criteria. Change them or add evidence.',
  },
  'assessment.reason': { status: 422, de: 'Sagen Sie zu „{criterion}“, was geändert werden soll.', en: 'Say what should change about “{criterion}”.' },
  'assessment.unreviewed': { status: 422, de: '{count} Kriterien sind noch nicht geprüft.', en: '{count} criteria are not reviewed yet.' },
  'assessment.exemption-past': {
    status: 422,
    de: 'Das Ende der Ausnahme ({date}) muss in der Zukunft liegen.',
    en: 'The end of the exemption ({date}) must lie in the future.',
  },
  'assessment.challenge-late': {
    status: 409,
    de: 'Einwände waren bis {date} möglich. Sprechen Sie mit dem Land über die nächste Runde.',
    en: 'Challenges were possible until {date}. Speak to the Land about the next round.',
  },
  'assessment.four-eyes': {
    status: 403,
    de: 'Über den Einwand entscheidet eine andere Person als die, die geprüft hat.',
    en: 'Somebody other than the reviewer decides on the challenge.',
  },
  'assessment.action-done': { status: 409, de: 'Diese Maßnahme ist schon erledigt.', en: 'This action is already done.' },
  'assessment.action-open': { status: 409, de: 'Diese Maßnahme ist noch offen.', en: 'This action is still open.' },
  'assessment.unanswered': {
    status: 422,
    de: 'Zu „{criterion}“ steht nichts da, was man annehmen könnte. Verlängern Sie die Ausnahme oder erbitten Sie eine Änderung.',
    en: 'There is nothing to accept about “{criterion}”. Extend the exemption or ask for a change.',
  },
  'assessment.not-exempt': { status: 409, de: 'Zu „{criterion}“ gibt es keine Ausnahme.', en: 'There is no exemption for “{criterion}”.' },
  'assessment.files': {
    status: 422,
    de: 'An einem Kriterium hängen höchstens {most} Dateien. Entfernen Sie eine oder fassen Sie sie zusammen.',
    en: 'A criterion holds at most {most} files. Remove one or combine them.',
  },
  'maturity.model': {
    status: 422,
    de: 'Das Reifegradmodell „{model}“ kennen wir nicht. Möglich sind: {known}.',
    en: 'The maturity model “{model}” is not known. Possible are: {known}.',
  },
  'maturity.scale': {
    status: 422,
    de: 'Die Stufe {value} bei „{criterion}“ gibt es in diesem Modell nicht. Möglich ist 0 bis {highest}.',
    en: 'There is no level {value} for “{criterion}” in this model. Possible is 0 to {highest}.',
  },
  'maturity.incomplete': {
    status: 422,
    de: 'Für den Reifegrad fehlen noch {count} Kriterien.',
    en: '{count} criteria are still missing for the maturity level.',
  },
  'workshop.state': { status: 409, de: 'In diesem Stand geht das nicht: {state}.', en: 'Not possible in this state: {state}.' },
  'workshop.past': { status: 422, de: 'Der {date} ist vorbei. Wählen Sie einen Tag von heute an.', en: '{date} is over. Choose a day from today on.' },
  'workshop.too-early': {
    status: 409,
    de: 'Der Workshop ist erst am {date}. Bis dahin können Sie Tagesordnung und Vorbereitung ändern.',
    en: 'The workshop is on {date} only. Until then you may change agenda and preparation.',
  },
  'workshop.times': {
    status: 422,
    de: 'Beginn {from} und Ende {to} passen nicht: Nennen Sie beide, das Ende nach dem Beginn.',
    en: 'Start {from} and end {to} do not fit: give both, the end after the start.',
  },
  'workshop.agenda-long': {
    status: 422,
    de: 'Die Tagesordnung braucht {needed} Minuten, der Workshop hat {there}. Kürzen Sie einen Punkt oder verschieben Sie das Ende.',
    en: 'The agenda needs {needed} minutes, the workshop has {there}. Shorten an item or move the end.',
  },
  'workshop.participant-twice': {
    status: 422,
    de: '{name} steht zweimal in der Liste. Jede Organisation hat einen Platz.',
    en: '{name} is on the list twice. Each organisation has one place.',
  },
  'workshop.guest-vote': { status: 422, de: '{name} ist Gast; Gäste haben keine Stimme.', en: '{name} is a guest; guests have no vote.' },
  'workshop.not-there': {
    status: 422,
    de: '{name} steht nicht auf der Liste dieses Workshops. Nehmen Sie die Organisation zuerst auf.',
    en: '{name} is not on the list of this workshop. Add the organisation first.',
  },
  'workshop.item': { status: 422, de: 'Diesen Punkt gibt es auf der Tagesordnung nicht.', en: 'There is no such item on the agenda.' },
  'workshop.minutes-closed': {
    status: 409,
    de: 'Die Niederschrift ist geschlossen. Was fehlt, kommt als Nachtrag dazu.',
    en: 'The minutes are closed. What is missing is added as an addendum.',
  },
  'workshop.decisions-open': {
    status: 409,
    de: 'Über {count} Beschlüsse wird noch abgestimmt. Stellen Sie das Ergebnis fest, dann lässt sich die Niederschrift schließen.',
    en: '{count} decisions are still being voted on. Determine the result, then the minutes can be closed.',
  },
  'workshop.task-owner': {
    status: 422,
    de: 'Eine Aufgabe braucht eine Organisation, bei der sie liegt, und einen Tag.',
    en: 'A task needs an organisation with which it lies, and a day.',
  },
  'workshop.due': {
    status: 422,
    de: 'Der {date} liegt vor dem Workshop. Nennen Sie einen Tag ab dem {from}.',
    en: '{date} lies before the workshop. Name a day from {from} on.',
  },
  'workshop.not-errand': { status: 422, de: 'Nur Aufgaben und Fragen werden erledigt.', en: 'Only tasks and questions are done.' },
  'workshop.done': { status: 409, de: 'Das ist seit dem {date} erledigt.', en: 'This has been done since {date}.' },
  'workshop.not-done': { status: 409, de: 'Das ist nicht erledigt, es gibt nichts zurückzunehmen.', en: 'This is not done, there is nothing to take back.' },
  'workshop.answer': { status: 422, de: 'Eine Frage ist erledigt, wenn ihre Antwort dabeisteht.', en: 'A question is done when its answer is given.' },
  'workshop.quote': { status: 422, de: 'Ein Zitat braucht die Organisation, die es gesagt hat.', en: 'A quotation needs the organisation that said it.' },
  'workshop.blocker': {
    status: 422,
    de: 'Nennen Sie für einen Blocker den bestehenden oder die Schritte, die er aufhält.',
    en: 'For a blocker name the existing one, or the steps it holds up.',
  },
  'minutes.bytes': {
    status: 422,
    de: 'Diese Änderung ist unlesbar und wurde nicht übernommen. Laden Sie die Seite neu; was Sie geschrieben haben, bleibt auf Ihrem Gerät.',
    en: 'This change cannot be read and was not taken over. Reload the page; what you wrote stays on your device.',
  },
  'minutes.gap': {
    status: 409,
    de: 'Vor dieser Änderung fehlt eine andere. Senden Sie alles seit dem gemeinsamen Stand noch einmal.',
    en: 'Another change is missing before this one. Send everything since the common state again.',
  },
  'minutes.foreign': {
    status: 403,
    de: 'Sie schreiben, was Ihre eigene Organisation gesagt hat. Andere Beiträge ändert die Leitung des Workshops.',
    en: 'You write what your own organisation said. Other contributions are changed by those who run the workshop.',
  },
  'minutes.size': {
    status: 413,
    de: 'Das ist zu lang: höchstens {most} {unit}. Legen Sie lange Texte als Anhang dazu.',
    en: 'This is too long: at most {most} {unit}. Attach long texts as a file.',
  },
  'decision.entitled': { status: 403, de: '{name} hat hier keine Stimme.', en: '{name} has no vote here.' },
  'decision.determined': {
    status: 409,
    de: 'Das Ergebnis ist festgestellt, Stimmen lassen sich nicht mehr ändern.',
    en: 'The result has been determined, votes cannot be changed any more.',
  },
  'decision.option': { status: 422, de: 'Diese Möglichkeit steht nicht zur Wahl.', en: 'This option is not on the list.' },
  'decision.options': {
    status: 422,
    de: 'Eine Abstimmung braucht mindestens zwei verschiedene Möglichkeiten und einen Tag, ab dem der Beschluss wirkt.',
    en: 'A vote needs at least two different options and a day from which the decision takes effect.',
  },
  'decision.quorum': {
    status: 409,
    de: 'Erst {voted} von {entitled} Organisationen haben abgestimmt. Das Ergebnis lässt sich feststellen, wenn es mindestens die Hälfte ist.',
    en: 'Only {voted} of {entitled} organisations have voted. The result can be determined once it is at least half.',
  },
  'decision.no-majority': {
    status: 409,
    de: 'Keine Möglichkeit hat mehr als die Hälfte der Stimmen. Stimmen Sie noch einmal ab oder halten Sie eine Frage fest.',
    en: 'No option has more than half of the votes. Vote again, or record a question.',
  },
  'finding.no-curves': {
    status: 409,
    de: 'Für dieses Kriterium gibt es keine Kurven: auf einer Seite sind es unter fünf Fälle. Die Fälle selbst stehen auf der Seite Befunde.',
    en: 'This criterion has no curves: one side has fewer than five cases. The cases themselves stand on the page of findings.',
  },
  'finding.nothing': {
    status: 409,
    de: 'Zu diesem Kriterium lässt sich noch nichts vergleichen. Vormerken lässt sich, was an Anschlüssen gesehen wurde.',
    en: 'Nothing can be compared for this criterion yet. What was seen in rollouts can be noted.',
  },
  'finding.nowhere': {
    status: 409,
    de: 'Dieses Kriterium gehört zu keinem Schritt und steht nicht im Katalog. In der Blaupause hätte der Befund keinen Ort.',
    en: 'This criterion belongs to no step and is not in the catalogue. The finding would have no place in the blueprint.',
  },
  'finding.withdrawn': { status: 409, de: 'Dieser Befund ist nicht mehr vorgemerkt.', en: 'This finding is no longer noted.' },
} as const satisfies Record<string, Refusal>
