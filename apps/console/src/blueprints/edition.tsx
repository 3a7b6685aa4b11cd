import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { BlueprintRow, BlueprintView } from '@blaupause/contract/blueprints'
import { predecessorOf } from '@blaupause/domain/blueprints'
import { useSay } from '../i18n/use-say.js'
import { groupDigest } from './group-digest.js'
import { SignerList } from './signer-list.js'

/** Who signs, and what identifies this edition: licence, contact, digest, lineage. */
export function Edition({ view }: { view: BlueprintView }): ReactNode {
  const { t, text } = useSay()
  const { blueprint } = view
  const { data: rows = [] } = useGetList<BlueprintRow & { id: string }>('blueprints', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const before = predecessorOf(view, rows)
  return (
    <>
      <section className="rule" aria-labelledby="unterschriften">
        <h2 id="unterschriften">{t('blueprints.signatures')}</h2>
        {view.signers.length === 0 ? <p className="muted">{t('blueprints.no_signers')}</p> : <SignerList signers={view.signers} />}
      </section>
      <section className="rule" aria-labelledby="fassung">
        <h2 id="fassung">{t('blueprints.edition')}</h2>
        <dl className="diff">
          <div>
            <dt>{t('blueprints.summary_label')}</dt>
            <dd>{text(view.summary)}</dd>
          </div>
          <div>
            <dt>{t('blueprints.contact')}</dt>
            <dd>
              {blueprint.contact.organisation}
              {blueprint.contact.mailbox !== '' && (
                <>
                  <br />
                  {blueprint.contact.mailbox}
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('blueprints.licence')}</dt>
            <dd>{blueprint.licence}</dd>
          </div>
          {blueprint.lineage.length > 0 && (
            <div>
              <dt>{t('blueprints.from_edition')}</dt>
              <dd>{blueprint.lineage.map(({ name, version }) => `${name} ${version}`).join(', ')}</dd>
            </div>
          )}
          {before && (
            <div>
              <dt>{t('compare.title')}</dt>
              <dd>
                <Link to={`/blaupausen/${view.name}/vergleich?von=${before.name}/${before.version}&bis=${view.name}/${view.version}`}>
                  {t('compare.open', { before: before.name === view.name ? before.version : `${before.name} ${before.version}` })}
                </Link>
              </dd>
            </div>
          )}
          <div>
            <dt>{t('blueprints.digest')}</dt>
            <dd>
              <code className="digest">{groupDigest(view.digest)}</code>
            </dd>
          </div>
        </dl>
      </section>
    </>
  )
}
