/** Who sits at the table of the invented workshop in Augsburg. Bodies and keys are real, what they say is not. */
export const table = [
  { key: 'stmd', name: 'StMD Bayern', unit: 'Koordination' },
  { key: 'bmds', name: 'BMDS', unit: 'Programmleitung' },
  { key: '09761000', name: 'Stadt Augsburg', unit: 'IT' },
  { key: '09661000', name: 'Stadt Aschaffenburg', unit: 'Bürgerservice' },
  { key: '09273', name: 'Landratsamt Kelheim', unit: 'Digitalisierung' },
  { key: '09375', name: 'Landratsamt Regensburg', unit: 'Digitalisierung' },
  { key: '09772177', name: 'Markt Meitingen', unit: 'Leitung' },
  { key: '09184139', name: 'Gemeinde Pullach i.Isartal', unit: 'Bürgerbüro' },
  { key: '092735217', name: 'VG Langquaid', unit: 'Meldeamt' },
  { key: '092735218', name: 'VG Siegenburg', unit: 'Meldeamt' },
  { key: '09273165', name: 'Markt Rohr i.NB', unit: 'Leitung' },
  { key: 'rollin-team', name: 'Roll-in-Team', unit: null },
  { key: 'hersteller-a', name: 'Hersteller A', unit: null, vote: false },
  { key: '09273111', name: 'Stadt Abensberg', unit: 'Meldeamt', vote: false, guest: true },
]

/** The agenda, how long each item took, what was said and what came of it. `steps` are ids of blueprint steps. */
export const agenda = [
  {
    title: 'Stand der 62 Anschlüsse',
    planned: 20,
    used: 25,
    said: {
      stmd: 'Am längsten dauert der Weg ins Verzeichnis.',
      '09761000': 'Unsere Ummeldung lief schon vor dem Programm. Für den Bauantrag fehlt die Freischaltung der Firewall.',
    },
  },
  {
    title: 'Sechs Wege zum DVDV-Eintrag',
    planned: 60,
    used: 70,
    said: {
      '09375': 'Von 29 Meldebehörden wussten beim Start zwölf, wer ihren Eintrag pflegt. Die anderen haben im Schnitt drei Stellen angerufen.',
      '092735217': 'Wir haben erst nach vier Wochen erfahren, dass die Stelle ein eigenes Formular hat.',
      '09184139': 'Bei uns stand der Name im Vertrag. Das hat einen Tag gekostet, sonst nichts.',
    },
  },
  { title: 'Pause', kind: 'break' as const, planned: 15, used: null, said: {} },
  {
    title: 'Zertifikat zuerst oder zugleich?',
    planned: 55,
    used: 50,
    said: {
      '09273111': 'Wir haben beides am selben Tag beantragt, weil die Kollegin danach im Urlaub war. Nach acht Arbeitstagen war alles da.',
      'hersteller-a': 'Technisch spricht nichts dagegen. Die DestinationID muss vorliegen.',
      '09273': 'Bei drei Rathäusern hat das sechs Arbeitstage gespart.',
    },
  },
  { title: 'Mittag', kind: 'break' as const, planned: 45, used: null, said: {} },
  {
    title: 'Wer pflegt die Links im Portal?',
    planned: 60,
    used: 60,
    said: {
      '09375': 'Unsere Redaktion setzt die Links für alle 41 Gemeinden an zwei Vormittagen.',
      '09772177': 'Das wünschen wir uns auch. Zwei Links fehlen uns seit drei Wochen.',
    },
  },
  {
    title: 'Beschlüsse',
    planned: 30,
    used: 40,
    said: {
      stmd: 'Beschluss 1: Die pflegende Stelle wird vor dem Start benannt. Zwölf dafür.',
      '09273165': 'Bei Beschluss 2 stimmen wir dagegen und bitten, den Grund wörtlich aufzunehmen.',
      bmds: 'Der Grund gehört in die Blaupause, als Bedingung für Kreise ohne Redaktion.',
    },
  },
  { title: 'Aufgaben und Termine', planned: 30, used: 20, said: { stmd: 'Nächster Workshop in Kelheim. Die Einladung folgt mit Kalenderdatei.' } },
]

/** Outcomes by the index of their agenda item; `due` in working days from the day of the workshop. */
export const outcomes = [
  {
    item: 1,
    kind: 'finding' as const,
    text: 'Wer den Eintrag pflegt, ist oft beim Start nicht bekannt.',
    steps: ['dvdv-eintrag'],
    criterion: 'dvdv-pflege-geklaert',
    areas: ['09375'],
  },
  { item: 1, kind: 'question' as const, text: 'Wer pflegt in Unterfranken?', steps: ['dvdv-eintrag'], owner: 'stmd', due: 6 },
  {
    item: 3,
    kind: 'finding' as const,
    text: 'Beide Anträge gehen zugleich.',
    steps: ['zertifikat', 'dvdv-eintrag'],
    criterion: 'dvdv-pflege-geklaert',
    areas: ['09273111', '09184139'],
  },
  { item: 3, kind: 'quote' as const, text: 'Weil die Kollegin danach im Urlaub war.', steps: [], quoted: '09273111', agreed: true },
  { item: 5, kind: 'finding' as const, text: 'Eine Redaktion für den ganzen Kreis ist schneller.', steps: ['zustaendigkeitsfinder'], areas: ['09375'] },
  { item: 5, kind: 'task' as const, text: 'Muster für die gemeinsame Redaktion schreiben', steps: [], owner: '09375', due: 11 },
  { item: 7, kind: 'task' as const, text: 'Formular der DVDV-Stelle in den Leitfaden aufnehmen', steps: [], owner: 'stmd', due: 2, done: true },
  { item: 7, kind: 'task' as const, text: 'Pflegende Stellen aller Bezirke zusammentragen', steps: [], owner: 'stmd', due: 16 },
  { item: 7, kind: 'task' as const, text: 'Firewall-Freischaltung mit dem IT-Dienstleister klären', steps: [], owner: '09761000', due: 4 },
]

/** Two decisions; who is named in `against` dissents in its own words. */
export const decisions = [
  { text: 'Wer den Eintrag pflegt, wird vor dem Start benannt.', steps: ['dvdv-eintrag'], criterion: 'dvdv-pflege-geklaert', against: null },
  {
    text: 'DVDV-Eintrag und Zertifikat werden am selben Tag beantragt.',
    steps: ['zertifikat', 'dvdv-eintrag'],
    criterion: 'dvdv-pflege-geklaert',
    against: { key: '09273165', dissent: 'Gilt nicht ohne Landkreisredaktion. Wir pflegen unsere Einträge selbst und schaffen nicht beides an einem Tag.' },
  },
]
