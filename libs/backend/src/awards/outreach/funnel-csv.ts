import type { AwardFunnel, FunnelBody } from '@blaupause/contract/awards'
import { writeTable } from '../../platform/csv/index.js'

/** Heads of these files are German and stay as they are, so that whoever reads them by program may rely on them. `demodaten` is never left out. */
export function bodiesCsv(bodies: readonly FunnelBody[], title: string, demo: boolean): Uint8Array {
  return writeTable([
    ['schluessel', 'name', 'art', 'regierungsbezirk', 'kreis', 'einwohner', 'online_verfahren', 'linie', 'fehlen', 'stand', 'im_system', 'titel', 'demodaten'],
    ...bodies.map((one) => [
      one.key,
      one.name,
      one.kind,
      one.regierungsbezirk ?? '',
      one.kreis ?? '',
      one.population ?? '',
      one.counted,
      one.threshold,
      one.missing,
      STAGE[one.stage],
      one.reachable ? 'ja' : 'nein',
      title,
      demo ? 'ja' : 'nein',
    ]),
  ])
}

/** The funnel: what was counted, then what others reported, told apart by `art`. What others said is no demo data. */
export function figuresCsv({ title, figures, sayings, demo }: Pick<AwardFunnel, 'title' | 'figures' | 'sayings' | 'demo'>): Uint8Array {
  return writeTable([
    ['titel', 'kennzahl', 'vergleich', 'wert', 'definition', 'stand', 'quelle', 'art', 'demodaten'],
    ...figures.map(({ id, value, definition, on, source }) => [
      title.de,
      FIGURE[id],
      'gleich',
      value,
      definition.de,
      on ?? '',
      source.de,
      'gezählt',
      demo ? 'ja' : 'nein',
    ]),
    ...sayings.map(({ metric, operator, value, quote, on, source }) => [
      title.de,
      metric,
      operators[operator],
      value,
      `Wortlaut: ${quote}`,
      on,
      source,
      'berichtet',
      'nein',
    ]),
  ])
}

/** How a reported value compares with the true one, in words of these files. */
export const operators = { '=': 'gleich', '>': 'mehr als', '<': 'weniger als', '~': 'rund' } as const
export const STAGE = {
  'not-begun': 'noch nicht begonnen',
  below: 'unter der Linie',
  reached: 'über der Linie, kein Antrag',
  applied: 'hat beantragt',
  'in-review': 'in Prüfung',
  awarded: 'trägt den Titel',
} as const
const FIGURE = { ...STAGE, bodies: 'Kommunen insgesamt', reach: 'erreichen die Linie' } as const
