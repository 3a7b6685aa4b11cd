import type { ReactNode } from 'react'
import type { Source } from '@blaupause/domain/catalogue'

/** Where a fact stands: each source a link if it has an address, with the date of the text as it bears it. */
export function Sources({ of }: { of: readonly Source[] }): ReactNode {
  return (
    <ul className="sources">
      {of.map(({ text, url, date }) => (
        <li key={text}>
          {url === null ? (
            text
          ) : (
            <a href={url} rel="noreferrer">
              {text}
            </a>
          )}
          {date !== null && <span className="muted"> ({date})</span>}
        </li>
      ))}
    </ul>
  )
}
