import { useState } from 'react'

/** What was typed into a form and not saved yet, by field, and when. */
type Kept<T> = { readonly at: string; readonly entries: Readonly<Record<string, T>> }

type Draft<T> = { entries: Readonly<Record<string, T>>; shown: Readonly<Record<string, T>>; keptAt: string | null; keep: (entries: Readonly<Record<string, T>>) => void; sent: (version: number) => void }

/**
 * Keeps what is typed but not saved on this device, for one person and one thing, so that a closed window or a lost line
 * takes nothing with it. `keptAt`: when what was found on opening had been typed (ISO instant), `null` if nothing was.
 * `sent` says that it was saved as this version of the thing: until the page has read that version, `shown` holds it still, so
 * that nothing jumps back for a moment.
 */
export function useDraft<T>(subject: string, thing: string, version = 0): Draft<T> {
  const place = `blaupause.draft.${subject}.${thing}`
  const [found] = useState(() => read<T>(place))
  const [entries, setEntries] = useState(found?.entries ?? {})
  const [last, setLast] = useState<{ readonly version: number; readonly entries: Readonly<Record<string, T>> } | null>(null)
  const keep = (next: Readonly<Record<string, T>>): void => {
    setEntries(next)
    try {
      if (Object.keys(next).length === 0) localStorage.removeItem(place)
      else localStorage.setItem(place, JSON.stringify({ at: new Date().toISOString(), entries: next } satisfies Kept<T>))
    } catch { /* No room on this device, or none allowed: then the form still holds what was typed until it is closed. */ }
  }
  const sent = (as: number): void => { setLast({ version: as, entries }); keep({}) }
  const shown = last && version < last.version ? { ...last.entries, ...entries } : entries
  return { entries, shown, keptAt: found?.at ?? null, keep, sent }
}

function read<T>(place: string): Kept<T> | null {
  try {
    const text = localStorage.getItem(place)
    return text === null ? null : (JSON.parse(text) as Kept<T>)
  } catch { return null }
}
