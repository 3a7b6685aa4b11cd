import { useState } from 'react'

/** What was typed into a form and not saved yet, by field, and when. */
type Kept<T> = { readonly at: string; readonly entries: Readonly<Record<string, T>> }

/**
 * Keeps what is typed but not saved on this device, for one person and one thing, so that a closed window or a lost line
 * takes nothing with it. `keptAt`: when what was found on opening had been typed (ISO instant), `null` if nothing was.
 */
export function useDraft<T>(subject: string, thing: string): { entries: Readonly<Record<string, T>>; keptAt: string | null; keep: (entries: Readonly<Record<string, T>>) => void } {
  const place = `blaupause.draft.${subject}.${thing}`
  const [found] = useState(() => read<T>(place))
  const [entries, setEntries] = useState(found?.entries ?? {})
  const keep = (next: Readonly<Record<string, T>>): void => {
    setEntries(next)
    try {
      if (Object.keys(next).length === 0) localStorage.removeItem(place)
      else localStorage.setItem(place, JSON.stringify({ at: new Date().toISOString(), entries: next } satisfies Kept<T>))
    } catch { /* No room on this device, or none allowed: then the form still holds what was typed until it is closed. */ }
  }
  return { entries, keptAt: found?.at ?? null, keep }
}

function read<T>(place: string): Kept<T> | null {
  try {
    const text = localStorage.getItem(place)
    return text === null ? null : (JSON.parse(text) as Kept<T>)
  } catch { return null }
}
