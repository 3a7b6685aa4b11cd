import type { ReactNode } from 'react'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'
import { groupDigest } from './group-digest.js'

/** Partners named as signers: whether their signature is there, and the fingerprint to compare. */
export function SignerList({ signers }: { signers: BlueprintView['signers'] }): ReactNode {
  const { t, format } = useSay()
  return (
    <ul className="sig">
      {signers.map(({ partner, name, fingerprint, approvedOn, signedOn, end }) => (
        <li key={partner}>
          <Mark
            state={signedOn === null ? 'nicht' : end?.because === 'revoked' ? 'ueberfaellig' : 'belegt'}
            label={signedOn === null ? t('blueprints.unsigned') : t('blueprints.signed_on', { on: format.date(signedOn) })}
          />
          <span>
            {name},{' '}
            {signedOn !== null
              ? format.date(signedOn)
              : approvedOn !== null
                ? t('agreement.approved_on', { on: format.date(approvedOn) })
                : t('blueprints.unsigned')}
            {end !== null && `, ${t(`keys.ended.${end.because}`, { from: format.date(end.from) })}`}
          </span>
          {fingerprint !== '' && (
            <>
              <small className="muted">{t('blueprints.fingerprint')}</small>
              <code className="digest">{groupDigest(fingerprint)}</code>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
