import { awardBodyKinds } from './award-body.js'
import type { AwardRule } from './award-rules.js'

type Said = { readonly de: string; readonly en: string }
const bodies: Readonly<Record<(typeof awardBodyKinds)[number], Said>> = {
  gemeinde: { de: 'Linie für Gemeinden und Städte', en: 'Line for municipalities and towns' },
  landkreis: { de: 'Linie für Landkreise', en: 'Line for districts' },
  bezirk: { de: 'Linie für Bezirke', en: 'Line for Bezirke' },
  verband: { de: 'Linie für Zusammenschlüsse', en: 'Line for associations' },
}
const origins = { kommunal: { de: 'eigene', en: 'own' }, zentral: { de: 'zentrale', en: 'central' } } as const
const steps = {
  completeness: { de: 'Vollständigkeit', en: 'Completeness' },
  review: { de: 'Prüfung', en: 'Review' },
  question: { de: 'Rückfrage', en: 'Question' },
  preview: { de: 'Vorschau', en: 'Preview' },
  hearing: { de: 'Anhörung', en: 'Hearing' },
} as const

/** One point of the rules with its name and what it says. */
export type RulePoint = { readonly id: string; readonly name: Said; readonly value: Said }
/** A point that two versions say differently. */
export type RuleChange = { readonly id: string; readonly name: Said; readonly before: Said; readonly after: Said }

/** Everything that a version says, point by point, in words; its own id and day are left out. Console and public page say the same. */
export function awardRulePoints(rule: AwardRule): RulePoint[] {
  const { sample } = rule
  const point = (id: string, name: Said, value: Said): RulePoint => ({ id, name, value })
  return [
    point('title', { de: 'Titel', en: 'Title' }, rule.title),
    point('issuer', { de: 'Verliehen von', en: 'Granted by' }, same(rule.issuer.name)),
    ...awardBodyKinds.map((kind) =>
      point(
        `threshold.${kind}`,
        bodies[kind],
        rule.thresholds[kind] === undefined ? { de: 'nicht vorgesehen', en: 'not provided for' } : same(String(rule.thresholds[kind])),
      ),
    ),
    point('portal', { de: 'Portal', en: 'Portal' }, same(rule.portal)),
    point(
      'origins',
      { de: 'Verfahren, die zählen', en: 'Procedures that count' },
      both((lang) =>
        [...rule.origins]
          .sort()
          .map((one) => origins[one][lang])
          .join(', '),
      ),
    ),
    point(
      'submittable',
      { de: 'Zählt nur, was man absenden kann', en: 'Only what can be sent off counts' },
      rule.submittable ? { de: 'ja', en: 'yes' } : { de: 'nein', en: 'no' },
    ),
    point(
      'sample',
      { de: 'Stichprobe', en: 'Sample' },
      marked(
        {
          de: `${percent(sample.share, ',')} %, mindestens ${sample.least}, höchstens ${sample.most}`,
          en: `${percent(sample.share, '.')}%, at least ${sample.least}, at most ${sample.most}`,
        },
        sample.proposal,
      ),
    ),
    ...(Object.keys(steps) as (keyof typeof steps)[]).map((step) => point(step, steps[step], marked(days(rule[step].workingDays), rule[step].proposal))),
    point(
      'recheckMonths',
      { de: 'Erneute Prüfung', en: 'Re-check' },
      rule.recheckMonths === null ? { de: 'nicht vorgesehen', en: 'not provided for' } : months(rule.recheckMonths),
    ),
    point('sources', { de: 'Quellen', en: 'Sources' }, same(rule.sources.map(({ text, url }) => (url === null ? text : `${text} (${url})`)).join('; '))),
  ]
}

/** The title without its explanation in brackets: "Digitales Amt (digital office)" as it stands in a line. */
export function shortTitle({ title }: Pick<AwardRule, 'title'>, lang: 'de' | 'en'): string {
  return title[lang].replace(/ \(.*\)$/, '')
}

/** What a version says differently from the one before it. */
export function compareAwardRules(before: AwardRule, after: AwardRule): RuleChange[] {
  const was = new Map(awardRulePoints(before).map(({ id, value }) => [id, value]))
  return awardRulePoints(after).flatMap(({ id, name, value }) =>
    was.get(id)!.de === value.de && was.get(id)!.en === value.en ? [] : [{ id, name, before: was.get(id)!, after: value }],
  )
}

function both(say: (lang: 'de' | 'en') => string): Said {
  return { de: say('de'), en: say('en') }
}

function same(text: string): Said {
  return { de: text, en: text }
}

function marked({ de, en }: Said, proposal: boolean): Said {
  return proposal ? { de: `${de} (Vorschlag)`, en: `${en} (proposal)` } : { de, en }
}

function days(n: number): Said {
  return n === 1 ? { de: 'ein Arbeitstag', en: 'one working day' } : { de: `${n} Arbeitstage`, en: `${n} working days` }
}

function months(n: number): Said {
  return n === 1 ? { de: 'nach einem Monat', en: 'after one month' } : { de: `nach ${n} Monaten`, en: `after ${n} months` }
}

function percent(share: number, point: ',' | '.'): string {
  return String(Math.round(share * 1000) / 10).replace('.', point)
}
