import type { Refusal } from './refusals.js'

/** Waves of a roll-out: plan, gates, start. */
export const waveRefusals = {
  'wave.members': {
    status: 422,
    de: 'Jede Behörde steht in genau einer Welle. Das stimmt nicht für: {what}.',
    en: 'Each authority stands in exactly one wave. This is not so for: {what}.',
  },
  'wave.empty': {
    status: 422,
    de: 'Die Welle „{name}“ hat keine Behörde. Legen Sie eine hinein oder lassen Sie die Welle weg.',
    en: 'Wave “{name}” has no authority. Put one into it or leave the wave out.',
  },
  'wave.first-day': {
    status: 422,
    de: 'Die erste Welle braucht einen Starttag, frühestens heute.',
    en: 'The first wave needs a start day, today at the earliest.',
  },
  'wave.calendar': {
    status: 422,
    de: 'So weit reicht kein Kalender: Feiertage sind bis zum {date} bekannt. Wählen Sie frühere Tage.',
    en: 'No calendar reaches that far: holidays are known until {date}. Choose earlier days.',
  },
  'wave.state': {
    status: 409,
    de: 'Welle {name} hat schon begonnen, ist abgesagt oder noch nicht an der Reihe. Laden Sie die Seite neu.',
    en: 'Wave {name} has begun, was cancelled, or it is not its turn yet. Reload the page.',
  },
  'wave.gate': {
    status: 409,
    de: 'Das Tor von Welle {name} ist nicht offen. Entscheiden Sie zuerst am Tor, mit Grund.',
    en: 'The gate of wave {name} is not open. Decide at the gate first, with a reason.',
  },
  'wave.gate-open': {
    status: 409,
    de: 'Hier ist nichts freizugeben: Das Tor ist offen oder sein Tag ist noch nicht gekommen.',
    en: 'There is nothing to release: the gate is open, or its day has not come.',
  },
  'wave.four-eyes': {
    status: 403,
    de: 'Die Zahlen sagen „anhalten“. Trotzdem zu starten entscheiden zwei Personen: Jemand anders als Sie muss zustimmen.',
    en: 'The figures say “hold”. Starting all the same is decided by two people: somebody other than you must agree.',
  },
} as const satisfies Record<string, Refusal>
