import type { Scale } from '@blaupause/domain/criteria'
import type { Say } from '../i18n/use-say.js'

/** A scale in words: "ja oder nein", "0 bis 4", "0 bis 100 %, erreicht ab 75, halb ab 25". */
export function scaleSentence(scale: Scale, { t, text, format }: Pick<Say, 't' | 'text' | 'format'>): string {
  if (scale.kind !== 'number') return t(`criteria.scale.${scale.kind}`)
  const unit = text(scale.unit)
  const [low, high, green, amber] = [scale.low, scale.high, scale.green, scale.amber].map(format.number) as [string, string, string, string]
  return t(scale.green >= scale.amber ? 'criteria.scale.more' : 'criteria.scale.less', { low, high, green, amber, unit })
}

/** A rating in words: "ja", "3 von 4", "80 %". */
export function ratingText(scale: Scale, value: number, { t, text, format }: Pick<Say, 't' | 'text' | 'format'>): string {
  if (scale.kind === 'yes-no') return t(value === 1 ? 'criteria.yes' : 'criteria.no')
  if (scale.kind === '0-4') return t('criteria.of_four', { value })
  return `${format.number(value)} ${text(scale.unit)}`
}
