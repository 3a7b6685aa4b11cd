import type { ReactNode } from 'react'
import type { Counter } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'
import { inWords, sentence } from './counter-words.js'

/** Names that are listed; the others are counted. */
const MOST = 8

/** Bodies of the same kind and size in figures; by name those alone that hold the title. */
export function SimilarBodies({ counter: { similar, body } }: { counter: Counter }): ReactNode {
  const say = useSay()
  const { t, format } = say
  if (!similar) return null
  const more = similar.titled.length - MOST
  const names = more > 1 ? [...similar.titled.slice(0, MOST), t('counter.titled_more', { n: format.number(more) })] : similar.titled
  const kind = body.kind === 'gemeinde' ? 'gemeinde' : 'other'
  const who =
    similar.from === null || similar.to === null
      ? t(`counter.similar_${kind}`, { smart_count: similar.bodies, n: inWords(say, similar.bodies) })
      : t(`counter.similar_${kind}_size`, {
          smart_count: similar.bodies,
          n: inWords(say, similar.bodies),
          from: format.number(similar.from),
          to: format.number(similar.to),
        })
  return (
    <section className="rule" aria-labelledby="aehnliche">
      <h2 id="aehnliche">{t(`counter.similar_title_${kind}`)}</h2>
      <p className="small">
        {sentence(t('counter.similar', { who, median: similar.median, low: similar.low, high: similar.high }))}{' '}
        <span className="muted">
          {similar.titled.length === 0 ? t('counter.titled_none') : t('counter.titled', { smart_count: similar.titled.length, names: format.list(names) })}
        </span>
      </p>
    </section>
  )
}
