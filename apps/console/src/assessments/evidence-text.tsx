import type { ReactNode } from 'react'

/** Evidence in words; where it is nothing but an address, as the link it is. */
export function EvidenceText({ text }: { text: string }): ReactNode {
  return /^https?:\/\/[^\s]+$/i.test(text.trim()) ? (
    <a className="value" href={text.trim()} rel="noreferrer">
      {text}
    </a>
  ) : (
    text
  )
}
