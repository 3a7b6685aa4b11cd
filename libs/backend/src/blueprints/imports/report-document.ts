import type { ImportReportView } from '@blaupause/contract/blueprints'
import type { PlainDocument } from '@blaupause/contract/http'
import { importReportWords } from './report-words.js'

type Lang = PlainDocument['lang']
type Part = PlainDocument['parts'][number]

/** The report in words: for whoever decides, on about two pages. `landName`: as the profile writes it. */
export function importDocument(report: ImportReportView, landName: string, approvedBy: string | null, lang: Lang): PlainDocument {
  const words = importReportWords[lang]
  const day = (on: string) => dates[lang].format(new Date(on.length === 10 ? `${on}T12:00:00Z` : on))
  const { blueprint, creates, fits, effort } = report
  const part = (id: string, title: string, some: Partial<Part>): Part => ({ id, title, text: [], facts: [], table: null, ...some })
  return {
    lang,
    title: words.title(blueprint.title[lang], blueprint.version, landName),
    head: words.head(day(report.on), day(report.factsOn)),
    demo: report.demo ? words.demo : '',
    lead: `${words.lead(fits.fit, fits.total, creates.rollouts, creates.authorities)} ${words.states[report.state as keyof typeof words.states].replace('{on}', report.startOn ? day(report.startOn) : '–')}`,
    parts: [
      part('folgen', words.consequences, { text: consequences(report, lang) }),
      part('offen', words.open, { text: openOf(report, lang) }),
      part('aufwand', words.effort, {
        text: effortText(effort, creates.rollouts - creates.bestand, lang),
        table: {
          head: [...words.effortHead],
          numbers: [2, 3, 4],
          lines: effort.steps.map(({ step, name, owner, minutes, rollouts }) => ({
            id: `aufwand-${step}`,
            cells: [
              name[lang],
              owner[lang],
              minutes === null ? words.noMinutes : String(minutes),
              String(rollouts),
              minutes === null ? '–' : String(Math.ceil((minutes * rollouts) / 60)),
            ],
          })),
        },
      }),
      part('entsteht', words.creates, {
        text: [words.inhabitants(numbers[lang].format(creates.inhabitants))],
        table: {
          head: [...words.createsHead],
          numbers: [1, 2, 3, 4],
          lines: creates.byService.map(({ id, name, rollouts, bestand, leftOut, existing }) => ({
            id: `dienst-${id}`,
            cells: [name[lang], ...[rollouts, bestand, leftOut, existing].map(String)],
          })),
        },
      }),
      part(
        'anders',
        words.differs,
        report.differs.length === 0
          ? { text: [words.differsNone] }
          : {
              table: {
                head: [...words.differsHead],
                numbers: [5],
                lines: report.differs.map((one) => ({
                  id: one.id,
                  cells: [one.question[lang], one.theirs[lang], one.ours[lang], one.answer?.[lang] ?? words.noAnswer, by(one, lang, day), String(one.affects)],
                })),
              },
            },
      ),
      part('beruht', words.rests, { text: rests(report, lang, day) }),
      part('unterschrieben', words.signed, {
        text: [words.compare],
        facts: report.signers.map(({ name, fingerprint, trusted, end }) => ({
          term: name,
          text: `${words.key} ${fingerprint}, ${trusted ? words.trusted : words.untrusted}${end ? `, ${words.revoked} ${day(end.from)}` : ''}`,
        })),
      }),
      part('nachweis', words.proof, {
        text: [words.sources],
        facts: [
          { term: words.publisher, text: blueprint.publisher },
          { term: words.licence, text: blueprint.licence },
          { term: words.uploaded, text: day(report.uploadedAt) },
          { term: words.approved, text: report.approvedAt && approvedBy ? words.approvedBy(approvedBy, day(report.approvedAt)) : words.notYet },
          { term: words.digest, text: report.digest },
          { term: words.plan, text: report.plan },
          { term: words.link, text: report.permalink },
        ],
      }),
    ],
  }
}

const dates = {
  de: new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', day: '2-digit', month: '2-digit', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', day: 'numeric', month: 'short', year: 'numeric' }),
}
const numbers = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') }

function consequences({ creates, differs, criteria }: ImportReportView, lang: Lang): string[] {
  const words = importReportWords[lang]
  const of = (name: string) => differs.filter((one) => one.class === name)
  const existing = creates.byService.reduce((sum, one) => sum + one.existing, 0)
  const law = of('legal-basis.other-land').filter(({ choice }) => choice === 'skip').length
  const later = of('role.unknown').filter(({ choice }) => choice === 'later').length
  const line = (n: number, text: (n: number) => string) => (n > 0 ? [text(n)] : [])
  return [
    ...(creates.rollouts === 0 ? [words.nothing] : [words.tasks(creates.authorities)]),
    ...line(creates.bestand, words.bestand),
    ...line(existing, words.existing),
    ...line(creates.leftOut, words.leftOut),
    ...line(law, words.law),
    ...line(later, words.later),
    ...line(of('authority.unsure').length, words.unsure),
    ...(criteria ? [words.criteria(criteria.taken.length, criteria.number)] : []),
  ]
}

function openOf({ differs }: ImportReportView, lang: Lang): string[] {
  const open = differs.filter(({ by }) => by === 'open')
  return open.length === 0 ? [importReportWords[lang].openNone] : open.map(({ question }) => question[lang])
}

function effortText({ hours, ownHours, unknown }: ImportReportView['effort'], rollouts: number, lang: Lang): string[] {
  const words = importReportWords[lang]
  const minutes = rollouts === 0 ? 0 : Math.round((ownHours * 60) / rollouts)
  const per =
    minutes < 90
      ? `${minutes} ${lang === 'de' ? 'Minuten' : 'minutes'}`
      : `${numbers[lang].format(Math.round(minutes / 6) / 10)} ${lang === 'de' ? 'Stunden' : 'hours'}`
  return [words.effortSum(ownHours, hours, per), ...(unknown > 0 ? [words.effortUnknown(unknown)] : []), words.effortWaits]
}

function rests({ rests: { pilots, rollouts, dataOn, steps, measured, cases, outliers } }: ImportReportView, lang: Lang, day: (on: string) => string): string[] {
  const words = importReportWords[lang]
  if (rollouts === 0) return [words.restsNone]
  return [
    words.restsOn(pilots.length, rollouts, dataOn ? day(dataOn) : '–'),
    words.measured(measured, cases, steps),
    ...(outliers > 0 ? [words.outliers(outliers)] : []),
  ]
}

function by({ by: how, organisation, answeredOn }: ImportReportView['differs'][number], lang: Lang, day: (on: string) => string): string {
  const words = importReportWords[lang].by
  const on = answeredOn ? day(answeredOn) : ''
  return how === 'given' ? words.given(organisation ?? '', on) : how === 'remembered' ? words.remembered(on) : words[how]
}
