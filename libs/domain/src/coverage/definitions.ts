/** What each figure says, in the words under which it may be cited. One table for screen, API and sheet. */
export const coverageDefinitions = {
  responsible: {
    de: 'Zuständige Behörden: alle, die am genannten Tag nach Gemeindeverzeichnis und Landesprofil für den Dienst zuständig sind. Für Tage vor dem ältesten vorhandenen Verzeichnis zählt dieses. Bei mehreren Diensten zählt jede Behörde je Dienst.',
    en: 'Responsible authorities: all that are competent for the service on the day named, by register and Land profile. For days before the oldest register held, that one counts. With several services each authority counts once per service.',
  },
  programme: {
    de: 'Behörden des Programms: die zuständigen Behörden, für die das Programm an dem Tag einen Anschluss führt.',
    en: 'Authorities of the programme: the responsible ones for which the programme has a rollout on that day.',
  },
  claimed: {
    de: 'Live: der Anschluss ist als live gemeldet oder belegt, oder er bestand schon vor dem Programm (Bestand). Gezählt werden die Programme, die Sie sehen.',
    en: 'Live: the rollout is reported or proven live, or it was connected before the programme (Bestand). Counted are the programmes you can see.',
  },
  proven: {
    de: 'Belegt: in einem Register oder Portal gesehen oder von einer zweiten Person bestätigt; Bestand zählt mit. Was nur gemeldet ist, zählt hier nicht.',
    en: 'Proven: seen in a register or portal, or confirmed by a second person; Bestand counts. What is only reported does not count here.',
  },
  bestand: {
    de: 'Bestand: schon vor dem Programm angeschlossen. In „live“ enthalten und eigens ausgewiesen.',
    en: 'Bestand: connected before the programme. Contained in “live” and shown apart.',
  },
  exempt: {
    de: 'Ausnahme: begründet nicht angeschlossen, zum Beispiel mit gleichwertiger eigener Lösung. Zählt nie als live und bleibt im Nenner.',
    en: 'Exception: not connected for a stated reason, for example with an equal solution of its own. Never counts as live and stays in the denominator.',
  },
  population: {
    de: 'Nach Einwohnern: Anteil der Einwohner, deren zuständige Behörde live ist. Wo zwei Behörden sich die Fälle einer Gemeinde teilen, müssen beide live sein. Bei mehreren Diensten zählt jeder Dienst.',
    en: 'By population: share of inhabitants whose responsible authority is live. Where two authorities share the cases of a municipality both must be live. With several services each service counts.',
  },
  areaWide: {
    de: 'Flächendeckend: ja nur, wenn jede zuständige Behörde live ist. 99 Prozent heißt nein.',
    en: 'Area-wide: yes only if every responsible authority is live. 99 per cent means no.',
  },
  knownOn: {
    de: 'Kenntnisstand: gezählt wird, was bis zum Ende dieses Tages eingetragen war. Spätere Nachträge ändern die Zahl nicht.',
    en: 'As known: counts what had been entered by the end of that day. Later entries do not change the figure.',
  },
  stadtLand: {
    de: 'Stadt: Behörden kreisfreier Städte. Land: Behörden in Landkreisen. Landesbehörden stehen für sich.',
    en: 'Urban: authorities of independent cities. Rural: authorities in districts. Offices of the Land stand apart.',
  },
} as const satisfies Record<string, { readonly de: string; readonly en: string }>

export type CoverageTerm = keyof typeof coverageDefinitions
