import type { ReactNode } from 'react'
import { evidenceWords, type Evidence } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { Rung } from '../rung.js'
import { SourceText } from '../source-text.js'

/** The evidence before and after, each with its rung, and what came to it or left it. */
export function EvidenceDiff({ before, after }: { before: Evidence | null; after: Evidence | null }): ReactNode {
  const { t, text } = useSay()
  const [old, now] = [restsOn(before), restsOn(after)]
  const lines = [...now.filter((one) => !old.includes(one)).map((one) => ['came', one] as const), ...old.filter((one) => !now.includes(one)).map((one) => ['gone', one] as const)]
  return (
    <>
      <dl className="evidence">
        {([['before', before], ['after', after]] as const).map(([when, evidence]) => evidence && <div key={when}><dt>{t(`compare.${when}`)}</dt><dd><Rung rung={evidence.rung} /> {text(evidenceWords(evidence))}</dd></div>)}
      </dl>
      {lines.length > 0 && <ul className="sources">{lines.map(([what, source]) => <li key={`${what} ${source}`}><b>{t(`compare.${what}`)}</b> <SourceText source={source} /></li>)}</ul>}
    </>
  )
}

function restsOn(evidence: Evidence | null): readonly string[] {
  if (!evidence) return []
  return [...('pilots' in evidence ? evidence.pilots : []), ...(evidence.rung === 'decision' ? evidence.decisions : []), ...evidence.sources]
}
