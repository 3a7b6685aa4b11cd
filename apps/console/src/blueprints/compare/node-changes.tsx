import type { ReactNode } from 'react'
import { heaviestWeight, type BlueprintDifference, type Evidence, type Text } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { EvidenceDiff } from './evidence-diff.js'
import { WordDiff } from './word-diff.js'

type Props = { title: Text; differences: readonly BlueprintDifference[]; sentence: (difference: BlueprintDifference) => Text }

/** What changed about one node: a sentence a change, the words themselves where only they differ, and how much it weighs. */
export function NodeChanges({ title, differences, sentence }: Props): ReactNode {
  const { t, text } = useSay()
  const weight = heaviestWeight(differences)
  return (
    <article className="changed" aria-label={text(title)}>
      <div className="cap"><h3>{text(title)}</h3>{weight && <span className="tag">{t(`compare.weight.${weight}`)}</span>}</div>
      {differences.map((one) => <div key={String(one.field)}><p>{text(sentence(one))}</p><Detail of={one} /></div>)}
    </article>
  )
}

function Detail({ of: { field, before, after } }: { of: BlueprintDifference }): ReactNode {
  const { language } = useSay()
  if (field === 'attestation') return <EvidenceDiff before={before as Evidence | null} after={after as Evidence | null} />
  if (field === null || !isText(before) || !isText(after)) return null
  const other = language === 'de' ? 'en' : 'de'
  const shown = before[language] === after[language] ? other : language
  return <WordDiff before={before[shown]} after={after[shown]} />
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'de' in value && 'en' in value
}
