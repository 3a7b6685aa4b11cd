import { useEffect } from 'react'
import { useSay } from '../i18n/use-say.js'

/** The title of the tab repeats the result of the page. */
export function usePageTitle(title: string | undefined, demo = false): void {
  const { t } = useSay()
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Blaupause${demo ? ` (${t('shell.demo')})` : ''}`
  }, [title, demo, t])
}
