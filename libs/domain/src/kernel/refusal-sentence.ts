import { refusals, type RefusalCode } from './refusals.js'

/** How `{state}` reads in a sentence; another value stands as it is. */
const states: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  open: { de: 'offen', en: 'open' },
  running: { de: 'in Arbeit', en: 'in progress' },
  reported: { de: 'gemeldet', en: 'reported' },
  confirmed: { de: 'bestätigt', en: 'confirmed' },
  exempt: { de: 'Ausnahme', en: 'exempt' },
  starter: { de: 'mitgeliefert', en: 'shipped' },
  draft: { de: 'Entwurf', en: 'draft' },
  signing: { de: 'in Mitzeichnung', en: 'being signed' },
  published: { de: 'veröffentlicht', en: 'published' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
  deprecated: { de: 'nicht mehr empfohlen', en: 'no longer recommended' },
  'dry-run': { de: 'Probelauf, noch nicht freigegeben', en: 'dry run, not approved yet' },
  approved: { de: 'freigegeben', en: 'approved' },
  planned: { de: 'geplant', en: 'planned' },
  done: { de: 'schon gestartet', en: 'already started' },
  cancelled: { de: 'abgebrochen', en: 'cancelled' },
  submitted: { de: 'eingereicht', en: 'submitted' },
  changes: { de: 'Änderungen erbeten', en: 'changes asked' },
  decided: { de: 'geprüft, Einwand möglich', en: 'reviewed, may be challenged' },
  challenged: { de: 'Einwand', en: 'challenged' },
  final: { de: 'abgeschlossen', en: 'final' },
  consultation: { de: 'in Anhörung', en: 'in consultation' },
  bestand: { de: 'Bestand', en: 'connected before the programme' },
  invited: { de: 'eingeladen', en: 'invited' },
  held: { de: 'hat stattgefunden', en: 'has taken place' },
  minutes: { de: 'Niederschrift offen', en: 'minutes open' },
  closed: { de: 'Niederschrift geschlossen', en: 'minutes closed' },
  proposed: { de: 'vorgeschlagen', en: 'proposed' },
  released: { de: 'freigegeben', en: 'released' },
  promised: { de: 'zugesagt', en: 'promised' },
  solved: { de: 'gelöst', en: 'solved' },
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
