import { useState } from 'react'

export type Ticks = { readonly ticked: ReadonlySet<string>; readonly tick: (step: string, on: boolean) => void }

/** What was ticked, kept in this browser alone under the same key as in the file. A browser that keeps nothing still ticks. */
export function useTicks(key: string): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => read(key))
  return {
    ticked,
    tick: (step, on) => {
      const next = new Set([...ticked].filter((one) => one !== step))
      if (on) next.add(step)
      setTicked(next)
      try {
        localStorage.setItem(key, JSON.stringify([...next]))
      } catch {
        /* Not kept, still ticked. */
      }
    },
  }
}

function read(key: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [])
  } catch {
    return new Set()
  }
}
