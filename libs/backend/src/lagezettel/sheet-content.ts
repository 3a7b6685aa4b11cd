import type { LageCell } from '@blaupause/contract/insights'
import type { Lagezettel, LagezettelBlock } from '@blaupause/contract/lagezettel'
import { shareOf } from '@blaupause/domain/coverage'
import { addDays, weekday, type LocalDate } from '@blaupause/domain/kernel'
import { displayStates, type DisplayState } from '@blaupause/domain/rollouts'
import { markSvg, stripSvg } from './forms.js'
import { say, words, type Language, type Words } from './words.js'

/** A cell of the sheet's tables: words, a mark before them, a strip below them, or hatched because others are responsible. */
type Cell = { text: string; mark?: Picture; strip?: Picture; hatch?: boolean; span?: number }
type Picture = { svg: string; alt: string }

/** Up to so many rollouts a sheet is set larger, to be read by a council. */
const ROOMY = 10

/** Everything the page shows, in words and drawings of one language; the template only sets it. */
export function sheetContent(sheet: Lagezettel, language: Language, origin: string) {
  const w = words[language]
  const format = formats(language)
  return {
    lang: language,
    title: `${w.title} ${sheet.name}, ${format.long(sheet.today)}`,
    name: sheet.name,
    head: `${w.title}, ${format.long(sheet.today)}`,
    week: say(w.week, { week: isoWeek(sheet.today) }),
    demo: sheet.demo ? w.demo : null,
    blocks: sheet.blocks.map((block) => blockContent(block, sheet, w, format)),
    points:
      sheet.points.length === 0
        ? null
        : {
            title: w.points,
            head: w.pointHead,
            rows: sheet.points.map((point) => [
              [point.step[language], point.onlinedienst].filter(Boolean).join(': '),
              w.parties[point.party] ?? point.party,
              format.number(point.rollouts),
              format.number(point.inhabitants),
              say(w.days, { days: point.days }),
            ]),
          },
    size: sheet.kind === 'kommune' && sheet.rollouts.length <= ROOMY ? '10pt' : '8.5pt',
    list:
      sheet.rollouts.length === 0
        ? null
        : {
            title: w.list,
            head: w.listHead,
            rows: sheet.rollouts.map((row): Cell[] => [
              { text: row.onlinedienst.name },
              { text: row.behoerde.name },
              { text: w.marks[row.mark], mark: markOf(row.mark, '') },
              {
                text:
                  row.liveReportedOn !== null
                    ? say(w.liveSince, { on: format.date(row.liveReportedOn) })
                    : [
                        row.step ? say(w.step, { at: row.step.position, of: row.stepsTotal, name: row.step.name[language] }) : '',
                        row.waitingOn === null ? '' : say(w.waits, { party: w.parties[row.waitingOn] ?? row.waitingOn, days: row.waitingDays ?? 0 }),
                        row.reason ?? '',
                      ]
                        .filter(Boolean)
                        .join('; '),
              },
              { text: row.dueOn === null ? '' : format.short(row.dueOn) },
            ]),
          },
    moreRollouts: sheet.moreRollouts === 0 ? null : say(w.moreRollouts, { n: sheet.moreRollouts }),
    decide:
      sheet.toDecide.total === 0
        ? null
        : {
            title: w.decide,
            rows: sheet.toDecide.items.map(({ kind, what, since }, at) =>
              say(w.decideLine, { at: at + 1, kind: w.decisions[kind], what, since: format.short(since) }),
            ),
            more: sheet.toDecide.total > sheet.toDecide.items.length ? say(w.decideMore, { n: sheet.toDecide.total - sheet.toDecide.items.length }) : null,
          },
    due: {
      title: w.dueTitle,
      none: w.dueNone,
      rows: sheet.week.map(({ dueOn, behoerde, onlinedienst, step }) => [
        format.day(dueOn),
        `${behoerde}, ${onlinedienst}${step ? `: ${step[language]}` : ''}`,
      ]),
    },
    foot: [w.foot, ...(sheet.demo ? [w.footDemo] : []), ...(sheet.registerOn === null ? [] : [say(w.register, { on: format.date(sheet.registerOn) })])].join(
      ' ',
    ),
    link: { text: `${origin.replace(/^https?:\/\//, '')}${sheet.path}?stand=${sheet.today}`, url: `${origin}${sheet.path}?stand=${sheet.today}` },
  }
}

function blockContent(block: LagezettelBlock, { kind }: Lagezettel, w: Words, format: Format) {
  const { name, live, total, counts, sinceMonday, commitmentOn, latestStartOn, services, rows } = block
  const first = services[0]
  const own = new Set(
    rows.filter(({ key }) => key === '').flatMap(({ cells }) => cells.filter((cell) => cell.total > 0).map(({ onlinedienst }) => onlinedienst)),
  )
  const present = displayStates.filter((state) => (counts[state] ?? 0) > 0)
  const share = first && first.populationShare !== null ? say(w.share, { share: format.percent(first.populationShare) }) : ''
  return {
    name,
    heading: headingOf(block, w),
    strip: {
      svg: stripSvg(counts, { width: 240, height: 14, widest: 12 }),
      alt: present.map((state) => `${counts[state]} ${w.marks[state]}`).join(', ') || w.none,
    },
    facts:
      total === 0
        ? []
        : [
            [
              say(w.since, { day: format.short(sinceMonday.on) }),
              say(sinceMonday.lost === 0 ? w.moved : w.movedBack, {
                live: format.signed(sinceMonday.live),
                lost: format.signed(-sinceMonday.lost),
                overdue: format.number(sinceMonday.overdue),
              }),
            ],
            [w.proven, say(w.provenOf, { proven: block.proven, live })],
            ...(commitmentOn === null
              ? []
              : latestStartOn === null
                ? [[w.promised, say(w.until, { until: format.date(commitmentOn) })]]
                : [
                    [
                      w.latest,
                      say(latestStartOn < sinceMonday.on ? w.past : w.holds, { start: format.short(latestStartOn), until: format.date(commitmentOn) }),
                    ],
                  ]),
          ],
    key: present.map((state) => ({ mark: markOf(state, ''), text: `${counts[state]} ${w.marks[state]}` })),
    matrix:
      rows.length === 0 || !first || total === 0
        ? null
        : {
            title: say(w.matrix, { name, service: first.name, live: first.live, total: first.total, share }),
            head: [kind === 'kreis' ? w.authority : w.who, ...services.map((service) => service.name)],
            more: block.moreRows === 0 ? null : say(w.moreRows, { n: block.moreRows }),
            rows: rows.map((row) => ({
              name: row.name,
              cells:
                kind === 'kreis'
                  ? row.cells.map((cell) => (cell.total === 0 ? { text: '–' } : cellOf(cell, w, format, own)))
                  : cellsOf(row.cells, w, format, own),
            })),
          },
  }
}

/** The block's sentence; of a single one it speaks as of one. */
function headingOf({ total, live, proposed }: LagezettelBlock, w: Words): string {
  if (total > 1) return say(w.live, { live, total })
  if (total === 1) return live === 1 ? w.liveOne : w.liveOneNot
  return proposed === 0 ? w.none : proposed === 1 ? w.proposedOne : say(w.proposed, { n: proposed })
}

/** Neighbouring cells for which the same other authority is responsible are one. */
function cellsOf(cells: readonly LageCell[], w: Words, format: Format, own: ReadonlySet<string>): Cell[] {
  const out: Cell[] = []
  for (const cell of cells) {
    const made = cellOf(cell, w, format, own)
    const last = out.at(-1)
    if (made.hatch && last?.hatch && last.text === made.text) last.span = (last.span ?? 1) + 1
    else out.push(made)
  }
  return out
}

/** `own`: services that offices of the Land run in the programme's last row; there the name is enough. */
function cellOf({ onlinedienst, single, total, live, counts, instead }: LageCell, w: Words, format: Format, own: ReadonlySet<string>): Cell {
  if (total === 0)
    return {
      text:
        instead === null
          ? w.notHere
          : say(own.has(onlinedienst) ? '{who}' : w.instead, { who: instead.replace('Regierungspräsidium', 'RP').replace('Landratsamt', 'LRA') }),
      hatch: true,
    }
  if (!single)
    return {
      text: say(w.of, { live, total }),
      strip: {
        svg: stripSvg(counts, { width: 84, height: 7, widest: 7 }),
        alt: displayStates
          .filter((state) => (counts[state] ?? 0) > 0)
          .map((state) => `${counts[state]} ${w.marks[state]}`)
          .join(', '),
      },
    }
  const day = single.liveConfirmedOn ?? single.liveReportedOn
  const fact: Record<DisplayState, string> = {
    belegt: day ? format.short(day) : '',
    gemeldet: single.liveReportedOn ? format.short(single.liveReportedOn) : '',
    bestand: w.marks.bestand,
    ausnahme: w.marks.ausnahme,
    nicht: w.marks.nicht,
    laeuft: single.step ? say(w.of, { live: single.step.position, total: single.stepsTotal }) : '',
    wartet: `${say(w.days, { days: single.waitingDays ?? 0 })}, ${single.waitingOn === 'it-dienstleister' ? 'IT-DL' : (w.parties[single.waitingOn ?? ''] ?? single.waitingOn ?? '')}`,
    ueberfaellig: say(w.days, { days: single.overdueDays ?? 0 }),
  }
  return { text: fact[single.mark], mark: markOf(single.mark, w.marks[single.mark]) }
}

/** Without `alt` where its word stands beside it. */
function markOf(state: DisplayState, alt: string): Picture {
  return { svg: markSvg(state), alt }
}

type Format = ReturnType<typeof formats>

function formats(language: Language) {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const by =
    (options: Intl.DateTimeFormatOptions) =>
    (day: LocalDate): string =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`))
  const number = new Intl.NumberFormat(locale)
  return {
    long: by({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    date: by({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    short: by({ day: '2-digit', month: '2-digit' }),
    day: by({ weekday: 'short', day: '2-digit', month: '2-digit' }),
    number: (value: number): string => number.format(value),
    signed: (value: number): string => (value === 0 ? '±0' : value > 0 ? `+${number.format(value)}` : `−${number.format(-value)}`),
    percent: (share: number): string => `${number.format(Math.floor((shareOf(Math.round(share * 1e6), 1e6) ?? 0) * 100))}${language === 'de' ? '\u00a0' : ''}%`,
  }
}

/** The ISO 8601 week: it belongs to the year of its Thursday. */
function isoWeek(day: LocalDate): number {
  const thursday = addDays(day, 4 - (weekday(day) || 7))
  return Math.floor((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000 / 7) + 1
}
