import type { ReactNode } from 'react'
import type { ImportView } from '@blaupause/contract/blueprints'
import { groupDigest } from '../blueprints/group-digest.js'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'

export function WhoSigned({ view: { signers, blueprint, digest } }: { view: ImportView }): ReactNode {
  const { t, format } = useSay()
  return (
    <section aria-labelledby="wer">
      <h2 id="wer">{t('imports.signed.title')}</h2>
      <ul className="sig">
        {signers.map(({ partner, name, fingerprint, trusted, end }) => (
          <li key={partner}>
            <Mark
              state={trusted && end?.because !== 'revoked' ? 'belegt' : 'ueberfaellig'}
              label={t(trusted ? 'imports.signed.trusted' : 'imports.signed.untrusted')}
            />
            <span>
              {name}
              {!trusted && `, ${t('imports.signed.untrusted_short')}`}
              {end !== null && `, ${t(`keys.ended.${end.because}`, { from: format.date(end.from) })}`}
            </span>
            <code className="digest">{groupDigest(fingerprint)}</code>
          </li>
        ))}
      </ul>
      <p className="source">
        {blueprint.rollouts === 0
          ? t('imports.signed.rests_none')
          : t('imports.signed.rests', {
              pilots: t('imports.signed.pilots', { smart_count: blueprint.pilots.length }),
              rollouts: t('imports.signed.rollouts', { smart_count: blueprint.rollouts }),
            })}{' '}
        {t('imports.signed.compare')}
      </p>
      <p className="source">
        {t('imports.signed.digest')} <code className="digest">{groupDigest(digest)}</code>
      </p>
    </section>
  )
}
