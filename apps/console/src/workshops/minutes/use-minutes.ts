import { useEffect, useState } from 'react'
import { useRefresh } from 'react-admin'
import { MinutesSync, type MinutesNews } from './minutes-sync.js'

/** An organisation counts as writing for so long after its last change (milliseconds). */
const WRITES_MS = 8_000

export type Writing = { readonly key: string; readonly name: string; readonly until: number }
export type Minutes = { readonly sync: MinutesSync; readonly news: MinutesNews; readonly writing: readonly Writing[] }

/** The minutes of a workshop while they are open: the shared document, how it is kept, and who is writing just now. */
export function useMinutes(workshop: string, open: boolean, subject: string): Minutes | null {
  const [minutes, setMinutes] = useState<Minutes | null>(null)
  const refresh = useRefresh()
  useEffect(() => {
    if (!open) return
    let writing: readonly Writing[] = []
    const show = (): void => {
      setMinutes({ sync, news: sync.news, writing })
    }
    const heard = ({ key, name }: { key: string; name: string }): void => {
      writing = [...writing.filter((one) => one.key !== key), { key, name, until: Date.now() + WRITES_MS }]
      show()
    }
    const sync = new MinutesSync(workshop, subject, heard, () => {
      show()
      if (sync.news.closed) refresh()
    })
    show()
    const clock = setInterval(() => {
      const left = writing.filter(({ until }) => until > Date.now())
      if (left.length !== writing.length) {
        writing = left
        show()
      }
    }, 1_000)
    return () => {
      clearInterval(clock)
      sync.close()
      setMinutes(null)
    }
  }, [workshop, open, subject, refresh])
  return minutes
}
