import { useSyncExternalStore } from 'react'

const phone = matchMedia('(max-width: 767px)')

/** Whether the window is as narrow as a phone: below it tables become lists. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone.matches)
}

function subscribe(tell: () => void): () => void {
  phone.addEventListener('change', tell)
  return () => { phone.removeEventListener('change', tell) }
}
