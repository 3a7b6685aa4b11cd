import { useEffect, useRef, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import type { ImportView, RepeatImport } from '@blaupause/contract/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Register, profile, dates or rollouts have changed since the dry run: repeat it, the answers stay. Coming back from a remedy does so at once. */
export function Stale({ view, own }: { view: ImportView; own: boolean }): ReactNode {
  const { t, format } = useSay()
  const notify = useNotify()
  const [query, setQuery] = useSearchParams()
  const command = useCommand<ImportView>(t('imports.stale.repeat'))
  const began = useRef(false)
  const repeat = async (): Promise<void> => {
    const body: RepeatImport = { version: view.version }
    if ((await command.send(`/blueprint-imports/${view.id}/repeat`, body)) !== null) notify('imports.stale.done', { type: 'success' })
  }
  const asked = query.has('wiederholen')
  useEffect(() => {
    if (!asked || began.current) return
    began.current = true
    setQuery({}, { replace: true })
    if (view.stale && own) void repeat()
  })
  if (!view.stale || !own) return null
  return (
    <div className="banner" role="status">
      <Mark state="wartet" />
      <div>
        <p>
          <b>{t('imports.stale.title', { on: format.date(view.factsOn) })}</b>
        </p>
        <p>{t(view.state === 'approved' ? 'imports.stale.approved' : 'imports.stale.means')}</p>
        <div className="btns">
          <button
            type="button"
            className="btn"
            disabled={command.busy}
            onClick={() => {
              void repeat()
            }}
          >
            {t('imports.stale.repeat')}
          </button>
        </div>
        <Outcome command={command} />
      </div>
    </div>
  )
}
