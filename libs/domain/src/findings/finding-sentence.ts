import type { Finding } from './compute-findings.js'
import type { FamilyMember } from './finding-family.js'
import type { FindingRule, UndecidableReason } from './finding-rule.js'

type Text = { readonly de: string; readonly en: string }

/** What was found, in one plain sentence each language, with its interval and what it rests on. `service` names the online service. */
export function findingSentence(finding: Finding, member: FamilyMember, service: Text): Text {
  const { comparison, class: kind, because } = finding
  const base = basis(finding)
  if (!comparison || !comparison.difference.estimable)
    return { de: `${member.statement.de}: ${reasons[because ?? 'not-estimable'].de}`, en: `${member.statement.en}: ${reasons[because ?? 'not-estimable'].en}` }
  const { difference, lower, upper } = comparison.difference
  const [from, to] = [bound(lower, difference), bound(upper, difference)]
  const [low, high] = difference < 0 ? [to, from] : [from, to]
  const clause = { en: lowerFirst(member.statement.en) }
  const measured = {
    de: `Wo galt „${member.statement.de}“, ging der Dienst ${service.de} im Median ${when(difference).de} live (95 %: ${low.de} bis ${high.de}). ${base.de}`,
    en: `Where “${clause.en}” held, the service ${service.en} went live ${when(difference).en} at the median (95%: ${low.en} to ${high.en}). ${base.en}`,
  }
  if (kind !== 'undecidable') return measured
  return { de: `${measured.de} ${reasons[because!].de}`, en: `${measured.en} ${reasons[because!].en}` }
}

/** "22 Arbeitstage früher"; none is neither earlier nor later. */
function when(difference: number): Text {
  if (difference === 0) return { de: 'am selben Arbeitstag', en: 'on the same working day' }
  const [size, one] = [number(Math.abs(difference)), Math.abs(difference) === 1]
  return {
    de: `${one ? 'einen Arbeitstag' : `${size} Arbeitstage`} ${difference < 0 ? 'später' : 'früher'}`,
    en: `${one ? 'one working day' : `${english(size)} working days`} ${difference < 0 ? 'later' : 'earlier'}`,
  }
}

/** Why no class could be given. */
export const reasons: Readonly<Record<UndecidableReason, Text>> = {
  'no-values': { de: 'Dazu liegt noch keine Bewertung vor, die am Tag eines Starts galt.', en: 'No assessment yet that held on the day of a start.' },
  'one-sided': {
    de: 'Alle verglichenen Anschlüsse sind hier gleich; es gibt nichts zu vergleichen.',
    en: 'All rollouts are alike here; there is nothing to compare.',
  },
  'few-cases': {
    de: 'Unter fünf Fälle auf einer Seite: die Fälle selbst, keine Statistik.',
    en: 'Fewer than five cases on one side: the cases themselves, no statistic.',
  },
  land: {
    de: 'In einem Land überall ja, im anderen überall nein: vom Land nicht zu trennen.',
    en: 'Everywhere yes in one Land and no in the other: it cannot be told from the Land.',
  },
  'few-pilots': { de: 'So wenige Piloten können nicht zeigen, ob das mehr als Zufall ist.', en: 'So few pilots cannot show whether this is more than chance.' },
  interval: { de: 'Das Intervall ist zu breit für eine Aussage.', en: 'The interval is too wide to say anything.' },
  family: {
    de: 'Allein betrachtet spräche es dafür; über alle geprüften Kriterien zusammen ist es nicht gesichert.',
    en: 'Taken alone it would speak for it; over all criteria tested together it is not certain.',
  },
  contradictory: { de: 'Median und Tempo zeigen in verschiedene Richtungen.', en: 'Median and pace point in different directions.' },
  'not-estimable': {
    de: 'Eine Seite hat die Hälfte noch nicht live; der Median ist noch nicht bekannt.',
    en: 'One side does not have half of its rollouts live yet; its median is not known.',
  },
}

/** The rule of a class in words with its numbers, to stand beside it. */
export function classRule(rule: FindingRule): Readonly<Record<'decisive' | 'helpful' | 'no-effect' | 'undecidable', Text>> {
  const p = { de: `über alle Kriterien gesichert (Holm, p ≤ ${number(rule.familyAlpha)})`, en: `certain over all criteria (Holm, p ≤ ${rule.familyAlpha})` }
  return {
    decisive: {
      de: `mindestens ${rule.decisiveDays} Arbeitstage, das ganze Intervall spricht dafür, ${p.de}`,
      en: `at least ${rule.decisiveDays} working days, the whole interval on one side, ${p.en}`,
    },
    helpful: {
      de: `unter ${rule.decisiveDays} Arbeitstagen, das ganze Intervall spricht dafür, ${p.de}`,
      en: `under ${rule.decisiveDays} working days, the whole interval on one side, ${p.en}`,
    },
    'no-effect': {
      de: `das ganze Intervall liegt zwischen −${rule.noEffectDays} und ${rule.noEffectDays} Arbeitstagen`,
      en: `the whole interval lies between −${rule.noEffectDays} and ${rule.noEffectDays} working days`,
    },
    undecidable: {
      de: `Intervall zu breit, unter ${rule.fewestCases} Fälle, zu wenige Piloten oder untrennbar vom Land`,
      en: `interval too wide, fewer than ${rule.fewestCases} cases, too few pilots, or inseparable from the Land`,
    },
  }
}

function basis({ n, live, pilots }: Finding): Text {
  return {
    de: `Wir sehen das an ${n} Anschlüssen in ${pilots} ${pilots === 1 ? 'Pilotkommune' : 'Pilotkommunen'}, ${live} davon ${live === 1 ? 'ist' : 'sind'} live.`,
    en: `We see this in ${n} rollouts of ${pilots} ${pilots === 1 ? 'pilot' : 'pilots'}, ${live} of them live.`,
  }
}

function bound(value: number | null, difference: number): Text {
  if (value === null) return { de: 'offen', en: 'open' }
  const signed = number(difference < 0 ? -value : value)
  return { de: signed, en: english(signed) }
}

function number(value: number): string {
  return `${value < 0 ? '−' : ''}${String(Math.round(Math.abs(value) * 100) / 100).replace('.', ',')}`
}

function english(german: string): string {
  return german.replace(',', '.')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
