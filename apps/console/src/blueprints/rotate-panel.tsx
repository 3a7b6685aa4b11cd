import { useEffect, useRef, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import type { KeyView, RotateKey } from '@blaupause/contract/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** What it means to put another key in the place of one's own, before one does: it cannot be undone. */
export function RotatePanel({ of, onClose }: { of: KeyView; onClose: () => void }): ReactNode {
  const { t } = useSay()
  const notify = useNotify()
  const heading = useRef<HTMLHeadingElement>(null)
  const command = useCommand(t('keys.rotate.open'))
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const rotate = async (): Promise<void> => {
    const body: RotateKey = { kid: of.kid }
    if ((await command.send('/blueprint-keys/rotate', body)) === null) return
    notify('keys.rotate.done', { type: 'success' })
    onClose()
  }
  return (
    <section className="panel sign" aria-labelledby="schluessel-erneuern">
      <h2 id="schluessel-erneuern" ref={heading} tabIndex={-1}>
        {t('keys.rotate.open')}
      </h2>
      <p>{t('keys.rotate.means')}</p>
      <p>{t('keys.rotate.after', { name: of.name })}</p>
      <Outcome command={command} />
      <div className="btns">
        <button
          type="button"
          className="btn btn--primary"
          disabled={command.busy}
          onClick={() => {
            void rotate()
          }}
        >
          {t('keys.rotate.submit')}
        </button>
        <button type="button" className="btn btn--text" onClick={onClose}>
          {t('blueprints.form.cancel')}
        </button>
      </div>
    </section>
  )
}
