import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'
import { useSay } from '../i18n/use-say.js'

export function SearchField({ initial = '', className = 'search' }: { initial?: string; className?: string }): ReactNode {
  const { t } = useSay()
  const navigate = useNavigate()
  const [query, setQuery] = useState(initial)
  return (
    <form
      className={className}
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        if (query.trim() !== '') void navigate(`/suche?q=${encodeURIComponent(query.trim())}`)
      }}
    >
      <label>
        <span className="visually-hidden">{t('search.label')}</span>
        <span className="icon search-icon" aria-hidden="true" />
        <input
          type="search"
          value={query}
          placeholder={t('search.placeholder')}
          onChange={(event) => {
            setQuery(event.target.value)
          }}
        />
      </label>
    </form>
  )
}
