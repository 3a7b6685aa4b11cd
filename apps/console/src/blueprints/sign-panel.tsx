import { useEffect, useRef, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import type { BlueprintView, SignBlueprint } from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { groupDigest } from './group-digest.js'
import { ownSigner } from './may.js'

/** What signing means, with the digest of exactly the content that was shown. Nobody signs in passing. */
export function SignPanel({ view, actor, onClose }: { view: BlueprintView; actor: Actor; onClose: () => void }): ReactNode {
  const { t } = useSay()
  const notify = useNotify()
  const heading = useRef<HTMLHeadingElement>(null)
  const own = ownSigner(actor, view.signers)
  const organisation = own?.name ?? actor.organisation.name
  const command = useCommand(t('blueprints.sign_as', { organisation }))
  const others = view.signers.filter((signer) => signer.signedOn === null && signer !== own)
  useEffect(() => { heading.current?.focus() }, [])
  const sign = async (): Promise<void> => {
    const body: SignBlueprint = { digest: view.digest }
    if ((await command.send(`/blueprints/${encodeURIComponent(view.name)}/${encodeURIComponent(view.version)}/sign`, body)) === null) return
    notify(t('blueprints.signed', { organisation }), { type: 'success' })
    onClose()
  }
  return (
    <section className="panel sign" aria-labelledby="unterschrift-heisst">
      <h2 id="unterschrift-heisst" ref={heading} tabIndex={-1}>{t('blueprints.sign_title')}</h2>
      <p>{t('blueprints.sign_means', { organisation })}</p>
      <p>{others.length === 0 ? t('blueprints.sign_last') : t('blueprints.sign_others', { names: others.map(({ name }) => name).join(', ') })}</p>
      <p className="what">{t('blueprints.sign_digest')}<code className="digest">{groupDigest(view.digest)}</code><small>{t('blueprints.sign_digest_hint')}</small></p>
      {own && <p className="what">{t('blueprints.sign_key')}<code className="digest">{groupDigest(own.fingerprint)}</code></p>}
      <Outcome command={command} />
      <div className="btns">
        <button type="button" className="btn btn--primary" disabled={command.busy} onClick={() => { void sign() }}>{t('blueprints.sign_as', { organisation })}</button>
        <button type="button" className="btn btn--text" onClick={onClose}>{t('blueprints.form.cancel')}</button>
      </div>
    </section>
  )
}
