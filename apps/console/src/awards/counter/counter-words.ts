import type { Counter } from '@blaupause/contract/awards'
import type { Say } from '../../i18n/use-say.js'
import { isoWeek } from '../../i18n/format.js'

type Words = Pick<Say, 't' | 'format'>

/** Numbers up to twelve in words, as a sentence writes them. */
export function inWords({ t, format }: Words, value: number): string {
  return value >= 1 && value <= 12 ? t(`counter.number.${value}`) : format.number(value)
}

/** The first sentence of the page: the result, and what brings the rest. */
export function headlineOf(say: Words, { headline: { kind, links, coming, build }, counted, alive, threshold }: Counter): string {
  const { t, format } = say
  const stand = t('counter.stand', { counted: format.number(counted), threshold: format.number(threshold ?? 0) })
  if (kind === 'no-line') return t('counter.headline_no_line', { counted: format.number(counted) })
  if (kind === 'none') return t('counter.headline_none')
  if (kind === 'reached') return `${stand} ${t('counter.headline_reached')}`
  if (kind === 'warning') return `${stand} ${sentence(t('counter.headline_warning', { smart_count: counted - alive, n: inWords(say, counted - alive) }))}`
  const part = (name: string, count: number): string[] => (count === 0 ? [] : [t(`counter.part_${name}`, { smart_count: count, n: inWords(say, count) })])
  return `${stand} ${sentence([...part('links', links), ...part('coming', coming), ...part('build', build)].join(', '))}`
}

/** The second sentence: what is missing, and where it comes from. */
export function leadOf(say: Words, { headline: { kind, links }, missing, steps, alive, threshold, portal }: Counter): string {
  const { t } = say
  if (kind === 'none') return t('counter.lead_none', { portal, threshold: threshold ?? 0 })
  if (kind === 'warning') return t('counter.lead_warning', { alive })
  if (kind !== 'missing') return t(`counter.lead_${kind === 'reached' ? 'reached' : 'no_line'}`)
  const [coming] = steps.filter((step) => step.kind === 'rollout')
  return [
    sentence(t('counter.lead_missing', { smart_count: missing, n: inWords(say, missing) })),
    ...(links > 0 ? [sentence(t('counter.lead_links', { smart_count: links, n: inWords(say, links) }))] : []),
    ...(coming
      ? [
          coming.plannedOn === null
            ? t('counter.lead_coming_some_day', { name: coming.name })
            : t('counter.lead_coming', { name: coming.name, week: isoWeek(coming.plannedOn) }),
        ]
      : []),
  ].join(' ')
}

export function sentence(text: string): string {
  const made = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(made) ? made : `${made}.`
}
