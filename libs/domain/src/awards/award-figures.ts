import type { LocalDate } from '../kernel/index.js'
import type { AwardRule } from './award-rules.js'
import { funnelStages, type FunnelStage } from './funnel.js'

type Said = { readonly de: string; readonly en: string }

/** Figures of the way to a title: its places, all bodies that could hold it, and those on or above the line. */
export const awardFigures = [...funnelStages, 'bodies', 'reach'] as const
export type AwardFigureId = FunnelStage | 'bodies' | 'reach'

/** A figure counted here, so that it can be cited: what it counts, of which day, from what. */
export type AwardFigure = {
  readonly id: AwardFigureId
  readonly value: number
  readonly definition: Said
  readonly on: LocalDate | null
  readonly source: Said
}

/** What somebody else said, in their words, with day and place: stands beside what is counted, and is never summed with it. */
export type ReportedSaying = {
  readonly metric: string
  readonly operator: '=' | '>' | '<' | '~'
  readonly value: number
  readonly quote: string
  readonly on: string
  readonly source: string
}

/** Sayings about the way as a whole, by the name of what they speak of. */
export const landSayings = {
  awarded: 'Titel „Digitales Amt“ im Land',
  reach: 'Anteil der Kommunen mit mindestens 50 Online-Diensten (%)',
} as const satisfies Partial<Record<AwardFigureId, string>>

/** Each figure with its definition, its day and its source. `countedOn`: newest day of the portal's numbers; `registerOn`: of the register; `today`: applications and titles are those of now. */
export function citedFigures(
  values: Readonly<Record<AwardFigureId, number>>,
  rule: AwardRule,
  { countedOn, registerOn, today }: { readonly countedOn: LocalDate | null; readonly registerOn: LocalDate | null; readonly today: LocalDate },
): AwardFigure[] {
  return awardFigures.map((id) => {
    const from = id === 'bodies' ? 'register' : id === 'applied' || id === 'in-review' || id === 'awarded' ? 'titles' : 'portal'
    return {
      id,
      value: values[id],
      definition: figureDefinition(id, rule),
      on: { register: registerOn, titles: today, portal: countedOn }[from],
      source: sources[from](rule),
    }
  })
}

/** What a figure counts and what it leaves out. */
export function figureDefinition(id: AwardFigureId, rule: AwardRule): Said {
  return definitions[id](rule.portal, awardLines(rule, 'de'), awardLines(rule, 'en'))
}

const sources: Readonly<Record<'register' | 'titles' | 'portal', (rule: AwardRule) => Said>> = {
  register: () => ({ de: 'Gemeindeverzeichnis GV100AD; Bezirke nach Gesetz', en: 'Register of municipalities GV100AD; Bezirke by law' }),
  titles: () => ({
    de: 'Anträge und Titelregister dieses Systems; Titel vor seinem Beginn nach Presse und Ministerium',
    en: 'Applications and titles of this system; titles before it began as press and ministry reported them',
  }),
  portal: ({ portal }) => ({ de: `Zahl je Kommune im ${portal}, wie zuletzt aufgenommen`, en: `Number per body in the ${portal}, as taken in last` }),
}

const definitions: Readonly<Record<AwardFigureId, (portal: string, de: string, en: string) => Said>> = {
  'not-begun': (portal) => ({
    de: `Das ${portal} zeigt kein zählendes Online-Verfahren, oder es liegt keine Zahl vor. Ohne Antrag, ohne Titel.`,
    en: `The ${portal} shows no procedure that counts, or there is no number. No application, no title.`,
  }),
  below: (portal, de, en) => ({
    de: `Das ${portal} zeigt wenigstens ein Online-Verfahren, aber weniger als die Linie verlangt (${de}). Ohne laufenden Antrag, ohne Titel.`,
    en: `The ${portal} shows at least one procedure, but fewer than the line asks for (${en}). No running application, no title.`,
  }),
  reached: (portal, de, en) => ({
    de: `Das ${portal} zeigt so viele Online-Verfahren, wie die Linie verlangt (${de}), oder mehr. Ohne laufenden Antrag, ohne Titel.`,
    en: `The ${portal} shows as many procedures as the line asks for (${en}), or more. No running application, no title.`,
  }),
  applied: () => ({
    de: 'Antrag eingereicht oder zu ergänzen, Prüfung noch nicht begonnen.',
    en: 'Application handed in or to be completed, review not begun.',
  }),
  'in-review': () => ({
    de: 'In Prüfung, in Rückfrage, vor der Entscheidung der zweiten Person oder in der Vorschau.',
    en: 'In review, asked back, before the decision of the second person, or in the preview.',
  }),
  awarded: () => ({
    de: 'Der Titel gilt heute, auch während einer Anhörung und auch, wenn die Zahl wieder unter der Linie liegt.',
    en: 'The title holds today, also during a hearing, and also where the number is below the line again.',
  }),
  bodies: (_, de, en) => ({
    de: `Alle Kommunen, die den Titel nach den Regeln tragen können (${de}).`,
    en: `All bodies that may hold the title by the rules (${en}).`,
  }),
  reach: (portal, de, en) => ({
    de: `Das ${portal} zeigt mindestens so viele Online-Verfahren, wie die Linie verlangt (${de}), gleich ob beantragt oder verliehen.`,
    en: `The ${portal} shows at least as many procedures as the line asks for (${en}), whether applied for or awarded.`,
  }),
}

const kinds = {
  de: { gemeinde: 'Gemeinden und Städte', landkreis: 'Landkreise', bezirk: 'Bezirke', verband: 'Zusammenschlüsse' },
  en: { gemeinde: 'municipalities', landkreis: 'districts', bezirk: 'Bezirke', verband: 'associations' },
} as const

/** What the rules ask of each kind: "Gemeinden und Städte 50, Landkreise 50, Bezirke 30" */
export function awardLines({ thresholds }: AwardRule, lang: keyof Said): string {
  return (Object.keys(kinds[lang]) as (keyof typeof kinds.de)[])
    .flatMap((kind) => (thresholds[kind] === undefined ? [] : [`${kinds[lang][kind]} ${thresholds[kind]}`]))
    .join(', ')
}
