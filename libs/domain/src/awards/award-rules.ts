import { z } from 'zod'
import { defineRuleSet, LocalDate, said } from '../kernel/index.js'
import { awardBodyKinds } from './award-body.js'
import { procedureOrigins } from './procedure.js'

const word = (max: number) => z.string().trim().min(2).max(max)
const Said = z.strictObject({ de: word(120), en: word(120) })
/** `text`: what it is called; `url`: null where it is not on the web. */
const Source = z.strictObject({
  text: word(300),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
})
/** Stands in addresses, file names and signed statements. */
const Name = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, said('erwartet werden Kleinbuchstaben, Ziffern und Bindestriche', 'expected are small letters, digits and hyphens'))
  .min(3)
  .max(60)

/** `proposal`: the source says nothing; it is ours until the ministry decides, and the public page says so. */
const Step = z.strictObject({ workingDays: z.int().min(1).max(250), proposal: z.boolean() })

export const AwardRule = z.strictObject({
  id: Name,
  validFrom: LocalDate,
  award: Name,
  land: z.string().length(2),
  title: Said,
  /** The organisation that grants it and whose key signs it. */
  issuer: z.strictObject({ id: z.string().min(1).max(80), name: word(200) }),
  /** From how many procedures each kind of body may apply; a kind that is not listed may not. */
  thresholds: z.partialRecord(z.enum(awardBodyKinds), z.int().min(1).max(1000)),
  /** The portal whose displayed number counts, and what it must show. */
  portal: word(80),
  origins: z.array(z.enum(procedureOrigins)).min(1).max(procedureOrigins.length),
  submittable: z.boolean(),
  /** How many links a review looks at, and what it must find. `share`: of the procedures, at least `least`, at most `most`. */
  sample: z.strictObject({ share: z.number().gt(0).max(1), least: z.int().min(1).max(100), most: z.int().min(1).max(100), proposal: z.boolean() }),
  completeness: Step,
  review: Step,
  question: Step,
  preview: Step,
  hearing: Step,
  /** Months after which a title is looked at again; null: never by itself. */
  recheckMonths: z.int().min(1).max(120).nullable(),
  sources: z.array(Source).min(1).max(20),
})
export type AwardRule = z.infer<typeof AwardRule>

/**
 * "Digitales Amt" in Bavaria. Threshold, portal, kinds of procedure and what does not count: StMD, Rahmenbedingungen and press
 * release of 28.07.2021; Bezirke 30: the same Rahmenbedingungen. Of Verbände the sources say nothing, so they may not apply. Sample, deadlines and hearing are proposals of the product.
 */
export const digitalesAmt = defineRuleSet('digitales-amt', AwardRule, [
  {
    id: 'digitales-amt-2021',
    validFrom: '2021-07-28',
    award: 'digitales-amt',
    land: 'BY',
    title: { de: 'Digitales Amt', en: 'Digitales Amt (digital office)' },
    issuer: { id: 'stmd', name: 'Bayerisches Staatsministerium für Digitales' },
    thresholds: { gemeinde: 50, landkreis: 50, bezirk: 30 },
    portal: 'BayernPortal',
    origins: ['kommunal', 'zentral'],
    submittable: true,
    sample: { share: 0.2, least: 10, most: 25, proposal: true },
    completeness: { workingDays: 5, proposal: true },
    review: { workingDays: 15, proposal: true },
    question: { workingDays: 10, proposal: true },
    preview: { workingDays: 5, proposal: true },
    hearing: { workingDays: 20, proposal: true },
    recheckMonths: null,
    sources: [
      { text: 'StMD, Rahmenbedingungen „Digitales Amt“', url: 'https://www.stmd.bayern.de/themen/digitale-verwaltung/digitales-amt' },
      { text: 'StMD, Pressemitteilung vom 28. Juli 2021', url: null },
    ],
  },
])

/** Rule sets that come with the product; every other one is entered by a Land (`award-rule-version.ts`). */
export const shippedAwards: readonly AwardRule[] = [digitalesAmt].flatMap(({ versions }) => versions)

/** Of each award the version that holds on a day, oldest award first. An award whose first version begins later does not exist yet. */
export function awardsOn(versions: readonly AwardRule[], on: LocalDate): AwardRule[] {
  const latest = new Map<string, AwardRule>()
  const began = versions.filter(({ validFrom }) => validFrom <= on).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  for (const rule of began) latest.set(rule.award, rule)
  return [...latest.values()]
}

/** The number a body must reach, or null if its kind may not apply. */
export function thresholdOf(rule: Pick<AwardRule, 'thresholds'>, kind: (typeof awardBodyKinds)[number]): number | null {
  return rule.thresholds[kind] ?? null
}
