import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'

export function Brand(): ReactNode {
  return (
    <Link className="brand" to="/">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path fill="none" stroke="currentColor" strokeWidth="2" d="M3 3h18v18H3z" />
        <path fill="none" stroke="currentColor" strokeWidth="1.4" d="M9 3v18M3 15h18" />
        <path fill="currentColor" d="M9 3h12v12H9z" opacity=".22" />
        <path fill="none" stroke="currentColor" strokeWidth="2" d="m12 9.2 2.2 2.2 4-4.2" />
      </svg>
      <span>Blaupause</span>
    </Link>
  )
}
