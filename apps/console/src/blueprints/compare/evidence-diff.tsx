import type { ReactNode } from 'react'
import type { Evidence } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { Rung } from '../rung.js'
import { SourceText } from '../source-text.js'

/** What became of the evidence in a sentence, both rungs where it climbed or fell, and what came to it or left it. */
export function EvidenceDiff({ before, after, sentence }: { before: Evidence | null; after: Evidence | null; sentence: string }): ReactNode {
  const { t } = useSay()
  const [old, now] = [restsOn(before), restsOn(after)]
  const lines = [
    ...now.filter((one) => !old.includes(one)).map((one) => ['came', one] as const),
    ...old.filter((one) => !now.includes(one)).map((one) => ['gone', one] as const),
  ]
  return (
    <>
      <p className="evidence">
        {before && after && before.rung !== after.rung && (
          <>
            <Rung rung={before.rung} silent />
            <span aria-hidden="true">→</span>
            <Rung rung={after.rung} silent />
          </>
        )}
        {sentence}
      </p>
      {lines.length > 0 && (
        <ul className="sources">
          {lines.map(([what, source]) => (
            <li key={`${what} ${source}`}>
              <b>{t(`compare.${what}`)}</b> <SourceText source={source} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function restsOn(evidence: Evidence | null): readonly string[] {
  if (!evidence) return []
  return [...('pilots' in evidence ? evidence.pilots : []), ...(evidence.rung === 'decision' ? evidence.decisions : []), ...evidence.sources]
}
