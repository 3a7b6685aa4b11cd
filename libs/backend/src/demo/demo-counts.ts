import { digitalesAmt, thresholdOf, type AwardBodyKind } from '@blaupause/domain/awards'
import { addDays, type LocalDate } from '@blaupause/domain/kernel'
import { namedHolders } from './named-holders.js'
import { random } from './random.js'

/** Bodies of Bavaria that reach their line in the demo: "rund die Hälfte". */
const REACHED = 1071

/** Bodies with a figure of their own: Mainburg on its way, and those of whom the ministry's queue tells. */
export const toldCounts: Readonly<Record<string, number>> = {
  '09273147': 47,
  '09273111': 53,
  '09184139': 61,
  '09273116': 49,
  B092: 31,
  '09375174': 72,
  '09375190': 50,
}

/** The register counts no inhabitants of a Kreis by itself. */
const KREIS = 110_000

type Body = { readonly key: string; readonly kind: AwardBodyKind; readonly population: number | null; readonly textkennzeichen: string | null }
/** What the towns show that Mainburg is compared with: from 31 to 78, middle 52. */
const LIKE = [52, 38, 64, 47, 78, 52, 31, 58, 44, 71, 55, 49, 61, 42]

/** Towns of Niederbayern like Mainburg, a figure each. */
export function isLikeMainburg({ key, population, textkennzeichen }: Body): boolean {
  return textkennzeichen === '63' && key.startsWith('092') && key !== '09273147' && population! >= 12_000 && population! <= 20_000
}

function likeMainburg(bodies: readonly Body[]): Record<string, number> {
  return Object.fromEntries(bodies.filter(isLikeMainburg).map(({ key }, at) => [key, LIKE[at % LIKE.length]!]))
}

/** How many procedures each body shows today (invented): larger ones more often more, `REACHED` of them at or above their line, some none at all. */
export function demoCounts(bodies: readonly Body[], today: LocalDate): Map<string, number> {
  const rule = digitalesAmt.validOn(today)
  const scored = bodies
    .map((body) => ({ ...body, score: Math.log10((body.population ?? KREIS) + 500) + (body.kind === 'gemeinde' ? 0 : -1.1) + random(body.key, 11) * 1.6 }))
    .sort(byScore)
  const told = { ...likeMainburg(bodies), ...toldCounts }
  const above = REACHED - Object.entries(told).filter(([key, count]) => count >= (key.startsWith('B') ? 30 : 50)).length
  const holders = namedHolders()
  const safe = scored[Math.floor(above * 0.7)]?.score ?? 0
  const ranked = scored.map((body) => (holders.has(body.key) && body.score < safe ? { ...body, score: safe } : body)).sort(byScore)
  let place = 0
  const free = ranked.filter(({ key }) => told[key] === undefined).length - above
  return new Map(
    ranked.map(({ key, kind }) => {
      if (told[key] !== undefined) return [key, told[key]]
      const [line, at] = [thresholdOf(rule, kind) ?? 50, place++]
      // A few show very many, most are close to the line, the last tenth has not begun.
      if (at < above) return [key, line + Math.round(((above - at) / above) ** 6 * 220 + random(key, 12) * 26)]
      const left = 1 - (at - above) / free
      return [key, left < 0.1 ? 0 : Math.max(1, Math.min(line - 1, Math.round(line * left * (0.82 + random(key, 13) * 0.2))))]
    }),
  )
}

function byScore(a: { readonly key: string; readonly score: number }, b: { readonly key: string; readonly score: number }): number {
  return b.score - a.score || (a.key < b.key ? -1 : 1)
}

/** The first days of the months since January (in January and February since the one before), and today. */
export function monthsUntil(today: LocalDate): LocalDate[] {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < '03' ? 1 : 0)
  const days: LocalDate[] = []
  for (let month = 0; ; month += 1) {
    const day = `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
    if (day >= today) return [...days, today]
    days.push(day)
  }
}

/** What a body showed on each of `of` days, never falling: Mainburg had nine fewer in January, others up to a third. */
export function seriesOf(key: string, count: number, of: number): number[] {
  const first = key === '09273147' ? count - 9 : Math.round(count * (0.68 + random(key, 14) * 0.3))
  return Array.from({ length: of }, (_, at) =>
    at === of - 1 ? count : first + Math.floor((count - first) * (at / Math.max(1, of - 1)) ** (1 + random(key, 15))),
  )
}

/** The day on which the `at`-th of a body's procedures appeared: the older ones over four years, the last of them as the series says. */
export function sinceOf(key: string, at: number, days: readonly LocalDate[], series: readonly number[]): LocalDate {
  const month = series.findIndex((count) => count > at)
  if (month > 0) return days[month]!
  return addDays(days[0]!, -10 - Math.floor(random(key, 100 + at) * 1400))
}
