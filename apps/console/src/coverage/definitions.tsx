import type { ReactNode } from 'react'
import type { Coverage } from '@blaupause/contract/coverage'
import { useSay } from '../i18n/use-say.js'

/** What each figure means, in the words under which it may be cited. */
export function Definitions({ coverage: { definitions } }: { coverage: Coverage }): ReactNode {
  const { t, text } = useSay()
  return (
    <section className="rule definitions" aria-labelledby="was-die-zahlen-heissen">
      <h2 id="was-die-zahlen-heissen">{t('coverage.definitions')}</h2>
      <ul>
        {Object.entries(definitions).map(([term, meaning]) => (
          <li key={term}>{emphasised(text(meaning))}</li>
        ))}
      </ul>
    </section>
  )
}

/** The term before the colon is set apart. */
function emphasised(sentence: string): ReactNode {
  const at = sentence.indexOf(':')
  return (
    <>
      <b>{sentence.slice(0, at)}</b>
      {sentence.slice(at)}
    </>
  )
}
