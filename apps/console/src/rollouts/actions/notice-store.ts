/** What was just recorded, and how to take it back. Stays while one leafs through the pages, for five minutes. */
export type Noted = { readonly sentence: string; readonly undo: { readonly path: string; readonly body: unknown } | null; readonly until: number }

const MINUTES = 5
let current: Noted | null = null
const listeners = new Set<() => void>()

export function noted(sentence: string, undo: Noted['undo']): void {
  set({ sentence, undo, until: Date.now() + MINUTES * 60_000 })
}

export function forgetNoted(): void {
  set(null)
}
export function currentNoted(): Noted | null {
  return current
}

export function onNotedChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function set(next: Noted | null): void {
  current = next
  for (const listener of listeners) listener()
}
