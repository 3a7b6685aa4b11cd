import type { ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { Link } from 'react-router-dom'
import type { ApproveImport, ImportView } from '@blaupause/contract/blueprints'
import type { Me } from '@blaupause/contract/identity'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { Progress } from './progress.js'
import { InWaves } from '../waves/in-waves.js'
import { StartForm } from './start-form.js'

type Props = { view: ImportView; me: Me; open: number; land: string }

/** The one next action: approve as the second person, start, watch, go to the Lage. */
export function Decide({ view, me, open, land }: Props): ReactNode {
  const { t, format } = useSay()
  const own = me.actor.role === 'land' && me.actor.land === view.land
  switch (view.state) {
    case 'dry-run':
      return <Approve view={view} own={own} open={open} land={land} organisation={me.actor.organisation.name} />
    case 'approved':
      return own ? (
        <>
          <StartForm view={view} today={me.today} land={land} />
          <InWaves view={view} />
        </>
      ) : (
        <p className="final">{t('imports.approve.other', { land })}</p>
      )
    case 'waves':
      return <InWaves view={view} />
    case 'running':
      return <Progress view={view} />
    case 'planned':
      return (
        <div className="final" role="status">
          <p>
            <b>{t('imports.planned.title', { smart_count: view.progress.total })}</b>
            <br />
            <span className="muted">{t('imports.planned.means', { on: view.startOn === null ? '–' : format.date(view.startOn) })}</span>
          </p>
          <div className="btns">
            <Link className="btn" to="/rollouts">
              {t('imports.finished.rollouts')}
            </Link>
          </div>
        </div>
      )
    case 'done':
      return (
        <div className="final" role="status">
          <p>
            <b>{t('imports.finished.title', { smart_count: view.progress.total })}</b>
          </p>
          <div className="btns">
            <Link className="btn btn--primary" to="/lage">
              {t('imports.finished.lage')}
            </Link>
            <Link className="btn" to="/rollouts">
              {t('imports.finished.rollouts')}
            </Link>
          </div>
        </div>
      )
    case 'cancelled':
      return null
  }
}

function Approve({ view, own, open, land, organisation }: { view: ImportView; own: boolean; open: number; land: string; organisation: string }): ReactNode {
  const { t, format } = useSay()
  const notify = useNotify()
  const command = useCommand<ImportView>(t('imports.approve.button'))
  if (!own) return <p className="final">{t('imports.approve.other', { land })}</p>
  if (view.mine)
    return (
      <div className="final">
        <p>
          <b>{t('imports.approve.mine', { organisation })}</b>
          <br />
          <span className="muted">{t('imports.approve.mine_hint', { at: format.moment(view.uploadedAt) })}</span>
        </p>
      </div>
    )
  const approve = async (): Promise<void> => {
    const body: ApproveImport = { version: view.version, plan: view.plan }
    if ((await command.send(`/blueprint-imports/${view.id}/approve`, body)) !== null) notify('imports.approve.done', { type: 'success' })
  }
  return (
    <div className="final">
      <p>
        <b>{t('imports.approve.title')}</b>
        <br />
        <span className="muted">{t('imports.approve.means')}</span>
      </p>
      <div className="btns">
        {open > 0 ? (
          <>
            <button type="button" className="btn" disabled>
              {t('imports.approve.button')}
            </button>
            <small className="muted">{t('imports.approve.open', { smart_count: open })}</small>
          </>
        ) : (
          <button
            type="button"
            className="btn btn--primary"
            disabled={command.busy}
            onClick={() => {
              void approve()
            }}
          >
            {t('imports.approve.button')}
          </button>
        )}
      </div>
      <Outcome command={command} />
    </div>
  )
}
