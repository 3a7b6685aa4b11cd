import { useState, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { madeOf } from './made-of.js'
import { mayImport, maySign, ownSigner } from './may.js'
import { SignPanel } from './sign-panel.js'

/** Title, what it rests on in a sentence, and the one next action: sign a draft, download what is published. */
export function Headline({ view, me }: { view: BlueprintView; me: Me }): ReactNode {
  const { t, text, format } = useSay()
  const [signing, setSigning] = useState(false)
  const file = `${view.name}-${view.version}.blaupause.json`
  const state = t(`blueprints.state.${view.state}`)
  const own = ownSigner(me.actor, view.signers)
  const missing = view.signers.filter(({ signedOn }) => signedOn === null).map(({ name }) => name).join(', ')
  return (
    <>
      <p className="crumb"><Link className="quiet" to="/blaupausen">{t('blueprints.title')}</Link> / {view.publishedOn === null ? state : t('blueprints.state_on', { state, on: format.date(view.publishedOn) })}</p>
      <div className="intro">
        <div><h1>{text(view.title)} {view.version}</h1><p className="now">{madeOf(view, t)}</p></div>
        <div className="do">
          {view.state === 'published' && <><a className="btn btn--primary" href={`/api/v1/public/blueprints/${view.name}/${view.version}`} download={file}>{t('blueprints.download')}</a>{mayImport(me.actor) && <Link className="btn second" to={`/blaupausen/import?von=${view.name}/${view.version}`}>{t('blueprints.import_this')}</Link>}<p>{t('blueprints.download_hint', { file })}</p></>}
          {maySign(me.actor, view) && (view.problems.length > 0
            ? <><button type="button" className="btn" disabled>{t('blueprints.sign')}</button><p>{t('blueprints.sign_problems')}</p></>
            : !signing && <button type="button" className="btn btn--primary" onClick={() => { setSigning(true) }}>{t('blueprints.sign')}</button>)}
          {view.state === 'draft' && own !== undefined && own.signedOn !== null && <p>{t('blueprints.sign_mine_done', { names: missing })}</p>}
        </div>
      </div>
      {signing && maySign(me.actor, view) && <SignPanel view={view} actor={me.actor} onClose={() => { setSigning(false) }} />}
    </>
  )
}
