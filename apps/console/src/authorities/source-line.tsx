import { Fragment, type ReactNode } from 'react'

const ADDRESS = /(https?:\/\/[^\s,;]+)/

/** Several sources in one line, as lists carry them; each address becomes a link that shows its host. */
export function SourceLine({ source }: { source: string }): ReactNode {
  return source.split(ADDRESS).map((part, index) =>
    ADDRESS.test(part) ? (
      <a key={index} href={part} rel="noreferrer">
        {new URL(part).hostname}
      </a>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}
