import type { FindingRow, FindingsView } from '@blaupause/contract/findings'
import { findingClasses, type FindingCase } from '@blaupause/domain/findings'
import { reportWords } from './report-words.js'

export type ReportLanguage = 'de' | 'en'
export type Origin = { readonly criterion: string; readonly title: string; readonly heldOn: string; readonly text: string }
export type ReportInput = {
  readonly view: FindingsView
  readonly origins: readonly Origin[]
  readonly rows: readonly FindingCase[]
  readonly language: ReportLanguage
  readonly address: string
}

const dates = {
  de: new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }),
}

/** More rows than this are read on the screen. */
const MOST_ROWS = 400

export type ReportContent = ReturnType<typeof reportContent>

/** What the report says, for both of its forms: findings by class with rule and basis, the rows the reader may see, definitions, sources. Plain text everywhere. */
export function reportContent({ view, origins, rows, language, address }: ReportInput) {
  const words = reportWords[language]
  const day = (on: string) => dates[language].format(new Date(`${on}T00:00:00Z`))
  const page = `${address}/befunde${view.onlinedienst ? `?dienst=${view.onlinedienst.id}` : ''}`
  const out = (['bestand', 'exempt', 'notStarted', 'implausible'] as const)
    .filter((reason) => view.leftOut[reason] > 0)
    .map((reason) => `${view.leftOut[reason]} ${words.counts[reason]}`)
    .join(', ')
  return {
    lang: language,
    title: words.title,
    head: words.head(view.onlinedienst?.name[language] ?? '–', day(view.stand.on)),
    demo: view.demo ? words.demo : '',
    lead: words.lead(view.items.length, view.n, view.live, view.pilots),
    leftOut: out === '' ? '' : words.leftOut(out),
    classes: findingClasses.map((kind) => {
      const found = view.items.filter((row) => row.class === kind)
      return {
        head: `${words.classes[kind]}: ${found.length}`,
        rule: view.rule.classes[kind][language],
        findings: found.map((row) =>
          one(
            row,
            language,
            origins.filter(({ criterion }) => criterion === row.id).map(({ title, heldOn, text }) => `${title}, ${day(heldOn)}: ${text}`),
            page,
          ),
        ),
      }
    }),
    rule: {
      title: words.ruleTitle,
      lines: [
        `${view.rule.id} (${day(view.rule.validFrom)}): ${view.rule.source}.`,
        `${view.family.id} (${day(view.family.validFrom)}): ${view.family.source}.`,
      ],
    },
    definitions: { title: words.definitionsTitle, lines: words.definitions.map(([term, text]) => ({ term, text })) },
    rows: {
      title: words.rowsTitle,
      lead: words.rowsLead(rows.length, view.n),
      head: [...words.rowsHead],
      more: rows.length > MOST_ROWS ? words.more(rows.length - MOST_ROWS) : '',
      lines: rows
        .slice(0, MOST_ROWS)
        .map(({ authority, land, startedOn, liveOn, days }) => [authority, land, day(startedOn), liveOn ? day(liveOn) : words.still, number(days, language)]),
    },
    sources: { title: words.sourcesTitle, lines: [words.dataSource(day(view.stand.on), page), ...words.sources] },
  }
}

function one(row: FindingRow, language: ReportLanguage, origins: string[], page: string) {
  const words = reportWords[language]
  const facts: { term: string; text: string }[] = []
  if (row.effect?.estimable)
    facts.push({
      term: words.difference,
      text: words.days(number(row.effect.days, language), bound(row.effect.lower, language), bound(row.effect.upper, language)),
    })
  if (row.effect && !row.effect.estimable) facts.push({ term: words.difference, text: row.effect.says[language] })
  if (row.cases.length > 0)
    facts.push({
      term: words.difference,
      text: words.cases(row.cases.map(({ days, live }) => (live ? number(days, language) : words.running(number(days, language)))).join(', '), row.hiddenCases),
    })
  if (row.adjusted !== null) facts.push({ term: 'p', text: words.adjusted(pValue(row.adjusted, language)) })
  facts.push(
    { term: words.basis, text: `${row.live} / ${row.n}` },
    { term: words.rung, text: words.rungs[row.rung] },
    { term: words.measured, text: row.measure[language] },
  )
  if (origins.length > 0) facts.push({ term: words.origin, text: origins.join(' · ') })
  facts.push({ term: words.unknown, text: row.unknown[language] })
  return {
    statement: row.statement[language],
    sentence: row.sentence[language],
    facts,
    rows: { text: words.rows, url: page.replace('/befunde', `/befunde/${row.id}/anschluesse`) },
  }
}

function pValue(value: number, language: ReportLanguage): string {
  const text = value < 0.001 ? '< 0.001' : `= ${value.toFixed(3)}`
  return language === 'de' ? text.replace('.', ',') : text
}

function bound(value: number | null, language: ReportLanguage): string {
  return value === null ? reportWords[language].open : number(value, language)
}

function number(value: number, language: ReportLanguage): string {
  const text = `${value < 0 ? '−' : ''}${Math.round(Math.abs(value) * 10) / 10}`
  return language === 'de' ? text.replace('.', ',') : text
}
