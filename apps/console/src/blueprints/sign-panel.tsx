import { useEffect, useRef, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import type { BlueprintView, SignBlueprint } from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { groupDigest } from './group-digest.js'
import { ownSigner } from './may.js'

/** What approving or signing means, with the digest of exactly the content that was shown. Nobody does either in passing. */
export function SignPanel({ view, actor, step, onClose }: { view: BlueprintView; actor: Actor; step: 'approve' | 'sign'; onClose: () => void }): ReactNode {
  const { t } = useSay()
  const notify = useNotify()
  const heading = useRef<HTMLHeadingElement>(null)
  const own = ownSigner(actor, view.signers)
  const organisation = own?.name ?? actor.organisation.name
  const as = t(step === 'sign' ? 'blueprints.sign_as' : 'agreement.approve.as', { organisation })
  const command = useCommand(as)
  const others = view.signers.filter((signer) => signer.signedOn === null && signer !== own)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const sign = async (): Promise<void> => {
    const body: SignBlueprint = { digest: view.digest }
    if ((await command.send(`/blueprints/${encodeURIComponent(view.name)}/${encodeURIComponent(view.version)}/${step}`, body)) === null) return
    notify(t(step === 'sign' ? 'blueprints.signed' : 'agreement.approve.done', { organisation }), { type: 'success' })
    onClose()
  }
  return (
    <section className="panel sign" aria-labelledby="unterschrift-heisst">
      <h2 id="unterschrift-heisst" ref={heading} tabIndex={-1}>
        {t(step === 'sign' ? 'blueprints.sign_title' : 'agreement.approve.title')}
      </h2>
      <p>{t(step === 'sign' ? 'blueprints.sign_means' : 'agreement.approve.means', { organisation })}</p>
      {step === 'sign' && <p>{others.length === 0 ? t('blueprints.sign_last') : t('blueprints.sign_others', { names: others[0]!.name })}</p>}
      <p className="what">
        {t('blueprints.sign_digest')}
        <code className="digest">{groupDigest(view.digest)}</code>
        <small>{t(step === 'sign' ? 'blueprints.sign_digest_hint' : 'agreement.approve.digest_hint')}</small>
      </p>
      {step === 'sign' && own && (
        <p className="what">
          {t('blueprints.sign_key')}
          <code className="digest">{groupDigest(own.fingerprint)}</code>
        </p>
      )}
      <Outcome command={command} />
      <div className="btns">
        <button
          type="button"
          className="btn btn--primary"
          disabled={command.busy}
          onClick={() => {
            void sign()
          }}
        >
          {as}
        </button>
        <button type="button" className="btn btn--text" onClick={onClose}>
          {t('blueprints.form.cancel')}
        </button>
      </div>
    </section>
  )
}
