import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link } from 'react-router-dom'
import type { KeysView, KeyView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { KeyTable } from './key-table.js'
import { mayImport } from './may.js'
import { RevokeForm } from './revoke-form.js'
import { RotatePanel } from './rotate-panel.js'
import { TrustForm } from './trust-form.js'
import './blueprints.css'

/** Whose signature counts here and what signing means; another key in the place of one's own, taking one back, trusting one of others. */
export function KeysPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { data: view, error, isPending } = useGetOne<KeysView & { id: string }>('blueprint-keys', { id: 'here' }, { retry: false })
  const [open, setOpen] = useState<{ readonly verb: 'rotate' } | { readonly verb: 'revoke'; readonly of: KeyView } | null>(null)
  const close = (): void => {
    setOpen(null)
  }
  usePageTitle(t('keys.title'), me?.demo)
  if (error) return <Failure error={error} />
  if (!me || isPending || !view) return <Waiting heads={[t('keys.col.holder'), t('keys.col.fingerprint'), t('keys.col.state')]} />
  const own = view.keys.find(({ kid }) => kid === view.own.kid)
  return (
    <>
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>
      </p>
      <div className="intro">
        <div>
          <h1>{t('keys.title')}</h1>
          <p className="now">{t(own ? 'keys.lead' : 'keys.lead_none', { organisation: view.own.name })}</p>
        </div>
        {own && open === null && (
          <div className="do">
            <button
              type="button"
              className="btn"
              onClick={() => {
                setOpen({ verb: 'rotate' })
              }}
            >
              {t('keys.rotate.open')}
            </button>
          </div>
        )}
      </div>
      {open?.verb === 'rotate' && own && <RotatePanel of={own} onClose={close} />}
      {open?.verb === 'revoke' && <RevokeForm key={open.of.kid} of={open.of} today={me.today} onClose={close} />}
      {view.keys.length > 0 && (
        <KeyTable
          keys={view.keys}
          onRevoke={(of) => {
            setOpen({ verb: 'revoke', of })
            scrollTo(0, 0)
          }}
        />
      )}
      <section className="panel sign" aria-labelledby="heisst">
        <h2 id="heisst">{t('keys.means.title')}</h2>
        <p>{t('blueprints.sign_means', { organisation: view.own.name })}</p>
        <p>{t('keys.means.where')}</p>
        <p>{t('keys.means.compare')}</p>
      </section>
      {mayImport(me.actor) && <TrustForm land={t(`land.${me.actor.land ?? ''}`, { _: me.actor.organisation.name })} />}
    </>
  )
}
