import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react'

const phone = matchMedia('(max-width: 767px)')

/** The width of an element (pixels, 0 before it is measured): a phone gets a drawing of its own instead of shrunken type. */
export function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const watcher = new ResizeObserver(([entry]) => {
      setWidth(Math.round(entry?.contentRect.width ?? 0))
    })
    watcher.observe(element)
    return () => {
      watcher.disconnect()
    }
  }, [frame])
  return width
}

/** Whether the window is as narrow as a phone: below it tables become lists. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone.matches)
}

function subscribe(tell: () => void): () => void {
  phone.addEventListener('change', tell)
  return () => {
    phone.removeEventListener('change', tell)
  }
}
