/** The words of the report in both languages; figures and sentences of findings bring their own. */
export const reportWords = {
  de: {
    title: 'Was macht es schnell?', head: (service: string, day: string) => `Befunde zu ${service}, Stand ${day}`, demo: 'Demodaten: Dauern und Stände sind erfunden.',
    lead: (criteria: number, n: number, live: number, pilots: number) => `${criteria} Kriterien an ${n} Anschlüssen in ${pilots} Pilotkommunen geprüft, ${live} sind live.`,
    classes: { decisive: 'Entscheidend', helpful: 'Hilfreich', 'no-effect': 'Keine Wirkung gesehen', undecidable: 'Mit so wenigen Piloten nicht entscheidbar' },
    none: 'kein Kriterium', difference: 'Unterschied der Mediane', days: (value: string, lower: string, upper: string) => `${value} Arbeitstage (95 %: ${lower} bis ${upper})`, open: 'offen', basis: 'live / Anschlüsse', rung: 'Beleg',
    rungs: { statement: 'Aussage', decision: 'Beschluss eines Workshops', cases: 'Einzelfälle, unter 5', statistics: 'Statistik, ab 5 Fällen auf jeder Seite' },
    cases: (listed: string, hidden: number) => `Fälle in Arbeitstagen: ${listed}${hidden > 0 ? `; ${hidden} weitere sehen nur Beteiligte` : ''}`, running: (days: string) => `${days} (läuft)`, adjusted: (p: string) => `Über alle Kriterien gemeinsam (Holm) p ${p}`,
    measured: 'Gemessen', unknown: 'Was wir nicht wissen', origin: 'Woher', rows: 'Zeilen',
    rowsTitle: 'Die Zeilen dahinter', rowsLead: (seen: number, n: number) => `${seen} von ${n} Anschlüssen dürfen Sie einzeln sehen.`, rowsHead: ['Behörde', 'Land', 'Start', 'Live gemeldet', 'Arbeitstage'], still: 'läuft', more: (n: number) => `${n} weitere stehen auf der Seite.`,
    definitionsTitle: 'Was die Wörter heißen', ruleTitle: 'So teilen wir ein', sourcesTitle: 'Quellen', leftOut: (out: string) => `Nicht dabei: ${out}.`, counts: { bestand: 'Bestand', exempt: 'Ausnahmen', notStarted: 'noch nicht begonnen', implausible: 'mit Live-Tag vor dem Start' },
    definitions: [
      ['Dauer', 'Arbeitstage der Behörde vom Start bis zur Meldung „live“. Was noch läuft, zählt bis zum Stand der Daten mit (zensiert).'],
      ['Median', 'So viele Arbeitstage, bis die Hälfte live war, nach Kaplan und Meier (1958); Band nach Greenwood (1926).'],
      ['Unterschied und Intervall', 'Median ohne das Kriterium minus Median mit ihm. Das Intervall kommt aus 1.999 Ziehungen ganzer Piloten mit festem Startwert; bei etwa zwölf Piloten ist es eher zu schmal.'],
      ['Piloten als Gruppen', 'Anschlüsse eines Piloten ähneln sich. Der Test verteilt darum ganze Piloten innerhalb ihres Landes neu. Bei sechs Piloten, drei mit und drei ohne, kann er nicht unter p = 0,10 kommen.'],
      ['Beim Start', 'Ein Kriterium zählt, wenn es am Tag des Starts bekannt war. „War am Ende so“ gilt nie: Wer lange braucht, hat mehr Zeit, alles zu bekommen.'],
      ['Familie', 'Die geprüften Kriterien standen vor der Auswertung fest; alle p sind gemeinsam nach Holm (1979) gesichert.'],
    ],
    sources: [
      'Kaplan, Meier: J. Am. Stat. Assoc. 53 (1958) 457; Greenwood (1926); Brookmeyer, Crowley: Biometrics 38 (1982) 29.', 'Cox: J. R. Stat. Soc. B 34 (1972) 187; Efron: J. Am. Stat. Assoc. 72 (1977) 557; Lin, Wei: J. Am. Stat. Assoc. 84 (1989) 1074.',
      'Firth: Biometrika 80 (1993) 27; Heinze, Schemper: Biometrics 57 (2001) 114. Holm: Scand. J. Stat. 6 (1979) 65.', 'Anderson, Cain, Gelber: J. Clin. Oncol. 1 (1983) 710 (Auswertung ab einem festen Tag).', 'Verfahren geprüft gegen R 4.2.2, survival 3.5-3.', 'Behörden und Einwohner: Gemeindeverzeichnis © Statistisches Bundesamt (Destatis), 2025.',
    ],
    dataSource: (on: string, link: string) => `Dauern: Einträge der Behörden und Piloten in Blaupause, Stand ${on}. ${link}`,
  },
  en: {
    title: 'What makes it fast?', head: (service: string, day: string) => `Findings on ${service}, as of ${day}`, demo: 'Demo data: durations and states are invented.',
    lead: (criteria: number, n: number, live: number, pilots: number) => `${criteria} criteria tested on ${n} rollouts in ${pilots} pilots, ${live} are live.`,
    classes: { decisive: 'Decisive', helpful: 'Helpful', 'no-effect': 'No effect seen', undecidable: 'Cannot be decided with so few pilots' },
    none: 'no criterion', difference: 'Difference of medians', days: (value: string, lower: string, upper: string) => `${value} working days (95%: ${lower} to ${upper})`, open: 'open', basis: 'live / rollouts', rung: 'Evidence',
    rungs: { statement: 'Statement', decision: 'Decision of a workshop', cases: 'Single cases, under 5', statistics: 'Statistics, from 5 cases on each side' },
    cases: (listed: string, hidden: number) => `Cases in working days: ${listed}${hidden > 0 ? `; ${hidden} more are seen by those involved only` : ''}`, running: (days: string) => `${days} (running)`, adjusted: (p: string) => `Over all criteria together (Holm) p ${p}`,
    measured: 'Measured', unknown: 'What we do not know', origin: 'Where from', rows: 'Rows',
    rowsTitle: 'The rows behind it', rowsLead: (seen: number, n: number) => `You may see ${seen} of ${n} rollouts one by one.`, rowsHead: ['Authority', 'Land', 'Start', 'Reported live', 'Working days'], still: 'running', more: (n: number) => `${n} more stand on the page.`,
    definitionsTitle: 'What the words mean', ruleTitle: 'How we class', sourcesTitle: 'Sources', leftOut: (out: string) => `Left out: ${out}.`, counts: { bestand: 'connected before', exempt: 'exceptions', notStarted: 'not begun yet', implausible: 'live before their start' },
    definitions: [
      ['Duration', 'Working days of the authority from start to the report “live”. What still runs counts until the day of the data (censored).'],
      ['Median', 'As many working days as it took half of them to be live, by Kaplan and Meier (1958); band by Greenwood (1926).'],
      ['Difference and interval', 'Median without the criterion minus median with it. The interval comes from 1,999 draws of whole pilots with a fixed seed; with about twelve pilots it is rather too narrow.'],
      ['Pilots as clusters', 'Rollouts of one pilot resemble each other. So the test deals whole pilots out anew within their Land. With six pilots, three with and three without, it cannot go below p = 0.10.'],
      ['At the start', 'A criterion counts if it was known on the day of the start. “Was so in the end” never holds: whoever takes long has more time to come by everything.'],
      ['Family', 'The criteria tested were fixed before the data were looked at; all p are secured together by Holm (1979).'],
    ],
    sources: [
      'Kaplan, Meier: J. Am. Stat. Assoc. 53 (1958) 457; Greenwood (1926); Brookmeyer, Crowley: Biometrics 38 (1982) 29.', 'Cox: J. R. Stat. Soc. B 34 (1972) 187; Efron: J. Am. Stat. Assoc. 72 (1977) 557; Lin, Wei: J. Am. Stat. Assoc. 84 (1989) 1074.',
      'Firth: Biometrika 80 (1993) 27; Heinze, Schemper: Biometrics 57 (2001) 114. Holm: Scand. J. Stat. 6 (1979) 65.', 'Anderson, Cain, Gelber: J. Clin. Oncol. 1 (1983) 710 (analysis from a fixed day on).', 'Procedures checked against R 4.2.2, survival 3.5-3.', 'Authorities and inhabitants: register of municipalities © Statistisches Bundesamt (Destatis), 2025.',
    ],
    dataSource: (on: string, link: string) => `Durations: entries of authorities and pilots in Blaupause, as of ${on}. ${link}`,
  },
} as const

export type ReportWords = (typeof reportWords)[keyof typeof reportWords]
