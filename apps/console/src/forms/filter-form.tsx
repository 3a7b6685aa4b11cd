import { useEffect, useState, type ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'

/** So long after the last letter the list follows (milliseconds). */
const DELAY = 300

type Props = {
  readonly label: string
  readonly words: string
  readonly placeholder?: string
  readonly onWords: (words: string) => void
  readonly children: ReactNode
}

/** What a list is searched by: words, which it follows as one types and at once by Enter, and beside them what else it is filtered by. */
export function FilterForm({ label, words, placeholder, onWords, children }: Props): ReactNode {
  const { t } = useSay()
  const [typed, setTyped] = useState(words)
  useEffect(() => {
    if (typed === words) return undefined
    const timer = setTimeout(() => {
      onWords(typed)
    }, DELAY)
    return () => {
      clearTimeout(timer)
    }
  }, [typed]) // eslint-disable-line react-hooks/exhaustive-deps -- only typing starts the delay
  return (
    <form
      className="filters"
      role="search"
      aria-label={t('list.filter.label')}
      onSubmit={(event) => {
        event.preventDefault()
        onWords(typed)
      }}
    >
      <label className="words">
        {label}
        <input
          type="search"
          value={typed}
          placeholder={placeholder}
          onChange={(event) => {
            setTyped(event.target.value)
          }}
        />
      </label>
      {children}
    </form>
  )
}
