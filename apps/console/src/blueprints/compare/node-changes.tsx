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
      <div className="cap">
        <h3>{text(title)}</h3>
        {weight && <span className="tag">{t(`compare.weight.${weight}`)}</span>}
      </div>
      {differences.map((one) => (
        <div key={String(one.field)}>
          <Change of={one} sentence={text(sentence(one))} />
        </div>
      ))}
    </article>
  )
}

function Change({ of: { field, before, after }, sentence }: { of: BlueprintDifference; sentence: string }): ReactNode {
  const { language } = useSay()
  if (field === 'attestation') return <EvidenceDiff before={before as Evidence | null} after={after as Evidence | null} sentence={sentence} />
  const words = field !== null && isText(before) && isText(after) ? ([before, after] as const) : null
  const shown = words && words[0][language] === words[1][language] ? (language === 'de' ? 'en' : 'de') : language
  return (
    <>
      <p>{sentence}</p>
      {words && <WordDiff before={words[0][shown]} after={words[1][shown]} />}
    </>
  )
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'de' in value && 'en' in value
}
