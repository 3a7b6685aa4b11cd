import { useEffect, useState, type ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'

const AFTER = 300
const WIDTHS = [
  [72, 60, 80],
  [58, 60, 64],
  [80, 60, 72],
  [66, 48, 70],
  [74, 62, 58],
]

/** The outline of a list, without motion and only when the answer takes longer than 300 ms. Heads are the real ones. */
export function Waiting({ heads = [] }: { heads?: readonly string[] }): ReactNode {
  const { t } = useSay()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true)
    }, AFTER)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  if (!late) return null
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('shell.loading')}
      </p>
      <div className="skt" aria-hidden="true">
        {heads.slice(0, 3).map((head) => (
          <div key={head} className="skh">
            {head}
          </div>
        ))}
        {WIDTHS.flatMap((row, at) =>
          row.map((width, column) => (
            <div key={`${at}-${column}`}>
              <span className="sk" style={{ width: `${width}%` }} />
            </div>
          )),
        )}
      </div>
    </div>
  )
}
