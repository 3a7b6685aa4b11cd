import type { ReactNode } from 'react'

/** A source as it was written down; an address in it becomes a link with the words before it. */
export function SourceText({ source }: { source: string }): ReactNode {
  const address = /\bhttps?:\/\/\S+$/.exec(source)?.[0]
  if (!address) return source
  const words = source.slice(0, -address.length).trim().replace(/:$/, '')
  return (
    <a href={address} rel="noreferrer">
      {words === '' ? new URL(address).hostname : words}
    </a>
  )
}
