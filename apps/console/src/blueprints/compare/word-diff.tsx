import { diffWords } from 'diff'
import type { ReactNode } from 'react'
import { useSay } from '../../i18n/use-say.js'

/** A text before and after, word by word: what is gone struck through, what came underlined, both named for whoever hears the page. */
export function WordDiff({ before, after }: { before: string; after: string }): ReactNode {
  const { t } = useSay()
  return (
    <p className="words">
      {diffWords(before, after).map(({ value, added, removed }, index) => {
        if (removed)
          return (
            <del key={index}>
              <span className="visually-hidden">{t('compare.gone')} </span>
              {value}
            </del>
          )
        if (added)
          return (
            <ins key={index}>
              <span className="visually-hidden">{t('compare.came')} </span>
              {value}
            </ins>
          )
        return <span key={index}>{value}</span>
      })}
    </p>
  )
}
