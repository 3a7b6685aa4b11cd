import { useEffect } from 'react'
import { useStore } from 'react-admin'

/** `system` follows the device; the other two override it by `data-theme`, which the tokens read. */
export type Appearance = 'system' | 'light' | 'dark'

export function useAppearance(): [Appearance, (next: Appearance) => void] {
  const [appearance, setAppearance] = useStore<Appearance>('appearance', 'system')
  useEffect(() => {
    const root = document.documentElement
    if (appearance === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = appearance
  }, [appearance])
  return [appearance, setAppearance]
}
