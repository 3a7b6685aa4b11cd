import { useEffect } from 'react'
import { useStore } from 'react-admin'

/** `system` follows the device; the other two override it by `data-theme`, which the tokens read. */
export type Appearance = 'system' | 'light' | 'dark'

export function useAppearance(): [Appearance, (next: Appearance) => void] {
  const [appearance, setAppearance] = useStore<Appearance>('appearance', 'system')
  const [, setTheme] = useStore<'light' | 'dark'>('theme')
  useEffect(() => {
    const root = document.documentElement
    if (appearance === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = appearance
  }, [appearance])
  return [appearance, (next) => {
    setAppearance(next)
    setTheme(next === 'system' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : next)
  }]
}
