import type { OutcomeKind } from '@blaupause/domain/workshops'

type Translate = (key: string, values?: Record<string, string | number>) => string
const ORDER: readonly OutcomeKind[] = ['decision', 'finding', 'task', 'blocker', 'question', 'quote']

/** "Zwei Beschlüsse, drei Befunde, vier Aufgaben." What did not occur is not named. */
export function resultSentence(outcomes: readonly { readonly kind: OutcomeKind }[], t: Translate): string {
  const parts = ORDER.flatMap((kind) => {
    const count = outcomes.filter((outcome) => outcome.kind === kind).length
    return count === 0 ? [] : [t(`workshops.count.${kind}`, { smart_count: count, word: t(`workshops.words.${count}`, { _: String(count) }) })]
  })
  if (parts.length === 0) return t('workshops.nothing_yet')
  const joined = parts.join(', ')
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`
}
