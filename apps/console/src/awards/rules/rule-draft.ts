import { ProposeAwardRule } from '@blaupause/contract/awards'
import type { AwardRule } from '@blaupause/domain/awards'

/** Kinds of bodies that have a count of their own. */
export const lineKinds = ['gemeinde', 'landkreis', 'bezirk'] as const
export const ruleSteps = ['completeness', 'review', 'question', 'preview', 'hearing'] as const
const origins = ['kommunal', 'zentral'] as const

/** The rules as they are typed: every number a text, an empty one said to be none. */
export type RuleDraft = {
  readonly id: string
  readonly award: string
  readonly validFrom: string
  readonly titleDe: string
  readonly titleEn: string
  readonly issuerName: string
  readonly lines: Readonly<Record<(typeof lineKinds)[number], string>>
  readonly portal: string
  readonly origins: Readonly<Record<(typeof origins)[number], boolean>>
  readonly submittable: boolean
  readonly share: string
  readonly least: string
  readonly most: string
  readonly sampleProposal: boolean
  readonly steps: Readonly<Record<(typeof ruleSteps)[number], { readonly days: string; readonly proposal: boolean }>>
  readonly recheckMonths: string
  readonly sources: readonly { readonly text: string; readonly url: string }[]
}

/** Begins from a version. From that of another Land only how it is counted and reviewed is taken over: names and sources are not its own. */
export function draftFrom(rule: AwardRule, own: boolean, year: string): RuleDraft {
  const { title, issuer, thresholds, portal, sample, sources, recheckMonths } = rule
  const line = (kind: (typeof lineKinds)[number]): string => String(thresholds[kind] ?? '')
  const step = (name: (typeof ruleSteps)[number]) => ({ days: String(rule[name].workingDays), proposal: rule[name].proposal })
  return {
    id: own ? `${rule.award}-${year}` : '',
    award: own ? rule.award : '',
    validFrom: '',
    titleDe: own ? title.de : '',
    titleEn: own ? title.en : '',
    issuerName: own ? issuer.name : '',
    // Bezirke are bodies in few Länder.
    lines: { gemeinde: line('gemeinde'), landkreis: line('landkreis'), bezirk: own ? line('bezirk') : '' },
    portal: own ? portal : '',
    origins: { kommunal: rule.origins.includes('kommunal'), zentral: rule.origins.includes('zentral') },
    submittable: rule.submittable,
    share: String(Math.round(sample.share * 1000) / 10),
    least: String(sample.least),
    most: String(sample.most),
    sampleProposal: sample.proposal,
    steps: { completeness: step('completeness'), review: step('review'), question: step('question'), preview: step('preview'), hearing: step('hearing') },
    recheckMonths: String(recheckMonths ?? ''),
    sources: own ? sources.map(({ text, url }) => ({ text, url: url ?? '' })) : [{ text: '', url: '' }],
  }
}

/** What is sent, or the fields that are not right yet, each once. The schema is the server's own. */
export function commandOf(
  draft: RuleDraft,
): { readonly command: ProposeAwardRule; readonly wrong: null } | { readonly command: null; readonly wrong: readonly string[] } {
  const read = ProposeAwardRule.safeParse({
    id: draft.id,
    award: draft.award,
    validFrom: draft.validFrom,
    title: { de: draft.titleDe, en: draft.titleEn },
    issuerName: draft.issuerName,
    thresholds: Object.fromEntries(lineKinds.flatMap((kind) => (draft.lines[kind].trim() === '' ? [] : [[kind, numberOf(draft.lines[kind])]]))),
    portal: draft.portal,
    origins: origins.filter((one) => draft.origins[one]),
    submittable: draft.submittable,
    sample: { share: numberOf(draft.share) / 100, least: numberOf(draft.least), most: numberOf(draft.most), proposal: draft.sampleProposal },
    ...Object.fromEntries(ruleSteps.map((name) => [name, { workingDays: numberOf(draft.steps[name].days), proposal: draft.steps[name].proposal }])),
    recheckMonths: draft.recheckMonths.trim() === '' ? null : numberOf(draft.recheckMonths),
    sources: draft.sources.map(({ text, url }) => ({ text, url: url.trim() === '' ? null : url.trim() })),
  })
  if (read.success) return { command: read.data, wrong: null }
  return { command: null, wrong: [...new Set(read.error.issues.map(({ path }) => fieldOf(path)))] }
}

/** The field in which a part of the command is typed. */
function fieldOf([first, second]: readonly PropertyKey[]): string {
  const [part, inner] = [String(first), String(second)]
  if (part === 'title') return inner === 'en' ? 'titleEn' : 'titleDe'
  if (part === 'thresholds') return `line.${inner}`
  if (part === 'sample') return inner
  return (ruleSteps as readonly string[]).includes(part) ? `step.${part}` : part
}

/** A number as it is typed here, with comma or point; not a number is refused by the schema. */
function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'))
}
