import type { ReactNode } from 'react'
import type { ChangelogEntry } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

/** What a version changed against the one it follows, folded: the summary says how much and how heavy. */
export function ChangeList({ entry: { name, follows, changes, weight } }: { entry: ChangelogEntry }): ReactNode {
  const { t, text } = useSay()
  if (!follows || weight === null) return <p className="muted">{t(follows ? 'registry.same' : 'registry.first')}</p>
  const before = follows.name === name ? follows.version : `${follows.name} ${follows.version}`
  return (
    <details className="changes">
      <summary>
        {t('registry.changes', { before, smart_count: changes.length })} <span className="tag">{t(`compare.weight.${weight}`)}</span>
      </summary>
      <dl>
        {changes.map(({ node, sentences }) => (
          <div key={node.de}>
            <dt>{text(node)}</dt>
            <dd>
              {sentences.map((sentence, index) => (
                <p key={index}>{text(sentence)}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
