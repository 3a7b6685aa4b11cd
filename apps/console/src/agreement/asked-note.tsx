import type { ReactNode } from 'react'
import { useNotify } from 'react-admin'
import type { BlueprintView, ConfirmRetirement } from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** That one person has asked to retire a blueprint; a colleague confirms, the asking one can let it drop. */
export function AskedNote({ view, actor }: { view: BlueprintView; actor: Actor }): ReactNode {
  const { t, format } = useSay()
  const notify = useNotify()
  const command = useCommand(t('blueprints.retire.open'))
  const { asked } = view.agreement
  if (asked === null) return null
  const decide = async (confirmed: boolean): Promise<void> => {
    const body: ConfirmRetirement = { request: asked.id, confirmed }
    if ((await command.send(`/blueprints/${view.name}/${view.version}/confirm-retirement`, body)) !== null)
      notify(confirmed ? `blueprints.retire.done.${asked.state}` : 'agreement.asked.dropped', { type: 'success' })
  }
  const colleague = asked.organisation === actor.organisation.id
  return (
    <div className="refused" role="note">
      <Mark state="wartet" />
      <div>
        <p>
          <b>{t('agreement.asked.title', { organisation: asked.organisationName, on: format.date(asked.on) })}</b> {t(`agreement.asked.${asked.state}`)}{' '}
          {asked.reason !== '' && t('agreement.asked.reason', { reason: asked.reason })}{' '}
          {asked.replacement && `${t('blueprints.retired.instead')} ${asked.replacement.name} ${asked.replacement.version}.`}
        </p>
        {(!colleague || asked.mine) && <p>{t('agreement.asked.waits', { organisation: asked.organisationName })}</p>}
        <Outcome command={command} />
        {colleague && (
          <div className="btns">
            {!asked.mine && (
              <button
                type="button"
                className="btn"
                disabled={command.busy}
                onClick={() => {
                  void decide(true)
                }}
              >
                {t(`agreement.asked.confirm.${asked.state}`)}
              </button>
            )}
            <button
              type="button"
              className="btn btn--text"
              disabled={command.busy}
              onClick={() => {
                void decide(false)
              }}
            >
              {t('agreement.asked.drop')}
            </button>
          </div>
        )}
      </div>
    </div>
  )
}
