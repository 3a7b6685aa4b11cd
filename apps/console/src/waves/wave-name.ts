import { sizes, type WaveAuthority, type WaveGroup, type WaveRule } from '@blaupause/domain/waves'
import type { Say } from '../i18n/use-say.js'

/** What a part of the Land is called under a rule. */
export function groupLabel({ id, label }: WaveGroup, rule: WaveRule, { t, format }: Pick<Say, 't' | 'format'>): string {
  if (rule !== 'size') return label ?? t(`waves.nowhere.${rule}`)
  const at = Number(id)
  return t(at === 0 ? 'waves.size.least' : at === sizes.length ? 'waves.size.most' : 'waves.size.between', {
    from: format.number(sizes[at - 1] ?? 0),
    to: format.number(sizes[at] ?? 0),
  })
}

/** The name a wave gets by what is in it: up to three parts by name, the last one "all others". */
export function waveName(own: readonly WaveAuthority[], groups: readonly WaveGroup[], rule: WaveRule, last: boolean, say: Pick<Say, 't' | 'format'>): string {
  const ids = new Set(own.map(({ behoerdeId }) => behoerdeId))
  const parts = groups.filter(({ authorities }) => authorities.some(({ behoerdeId }) => ids.has(behoerdeId)))
  if (parts.length === groups.length) return say.t('waves.name.all')
  if (parts.length > 3) return say.t(last ? 'waves.name.rest' : 'waves.name.parts', { n: parts.length })
  return say.format.list(parts.map((part) => groupLabel(part, rule, say))).slice(0, 120)
}
