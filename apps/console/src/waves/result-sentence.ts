import type { WavesOfImport } from '@blaupause/contract/waves'
import type { Say } from '../i18n/use-say.js'

/** The first line of the page: how the rings stand, and what is next. */
export function resultSentence({ waves, authorities, import: { state } }: WavesOfImport, { t, format }: Pick<Say, 't' | 'format'>): string {
  if (waves.length === 0) return t('waves.title.none', { smart_count: authorities.reduce((sum, { rollouts }) => sum + rollouts, 0) })
  const live = waves.filter((wave) => wave.state !== 'cancelled')
  const begun = live.filter(({ beganOn }) => beganOn !== null)
  const next = live.find((wave) => wave.next)
  const first = live[0]
  if (state === 'approved' && first)
    return t('waves.title.planned', { smart_count: live.length, on: first.startsOn === null ? '–' : format.date(first.startsOn) })
  const [part, whole] = begun.reduce(([p, w], { now }) => [p + (now?.live.part ?? 0), w + (now?.live.whole ?? 0)], [0, 0])
  const running = t('waves.title.running', { smart_count: begun.length, part: format.number(part), whole: format.number(whole) })
  return next
    ? `${running} ${t(`waves.title.next_${next.startsOn === null ? 'held' : next.gate}`, { n: next.number, on: format.date((next.gate === 'waiting' ? next.gateOn : next.gate === 'hold' || next.gate === 'inconclusive' ? next.decideBy : next.startsOn) ?? next.startsOn ?? '2000-01-01') })}`
    : running
}
