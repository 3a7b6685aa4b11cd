import { useState, type ReactNode } from 'react'
import type { AttestationView, BlueprintView } from '@blaupause/contract/blueprints'
import { canSignBlueprint, evidenceWords } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { request, sentenceOf } from '../data/http.js'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'

/** For who signs: every evidence computed again from the record as it was known on its day, node by node. */
export function RecomputePanel({ view, actor }: { view: BlueprintView; actor: Actor }): ReactNode {
  const { t, text, format, language } = useSay()
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<AttestationView | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const mine = [...actor.programmes, ''].some((programme) => canSignBlueprint(actor, { land: view.land ?? '', programme }, view.blueprint.signers))
  if (!mine || view.blueprint.attestation.dataOn === null) return null
  const recompute = async (): Promise<void> => {
    setBusy(true)
    setRefused(null)
    await request<AttestationView>('GET', `/blueprints/${view.name}/${view.version}/attestation`)
      .then(setFound)
      .catch((error: unknown) => {
        setRefused(sentenceOf(error, language) ?? t('failure.unreachable'))
      })
    setBusy(false)
  }
  return (
    <section className="rule" aria-labelledby="nachrechnen">
      <h2 id="nachrechnen">{t('attestation.title')}</h2>
      {found === null && <p className="muted">{t('attestation.hint')}</p>}
      <button
        type="button"
        className="btn"
        disabled={busy}
        onClick={() => {
          void recompute()
        }}
      >
        {t(busy ? 'attestation.busy' : 'attestation.run')}
      </button>
      {refused !== null && (
        <p role="alert" className="refusal">
          {refused}
        </p>
      )}
      {found && (
        <div role="status">
          <p>
            <Mark state={found.agreeing === found.nodes.length && found.whole.length === 0 ? 'belegt' : 'ueberfaellig'} />{' '}
            <b>{t('attestation.agree', { n: found.agreeing, total: found.nodes.length })}</b>
          </p>
          <p className="muted">{t(found.exact ? 'attestation.as_of' : 'attestation.as_of_day', { at: format.moment(found.knownAt) })}</p>
          {[...found.whole.map((one) => ({ node: text(one), title: null, because: [one] })), ...found.nodes.filter(({ agrees }) => !agrees)].map(
            ({ node, title, because }) => (
              <div key={node}>
                {title && <b>{text(title)}</b>}
                {because.map((one) => (
                  <p key={one.de}>{text(one)}</p>
                ))}
              </div>
            ),
          )}
          <details>
            <summary>{t('attestation.nodes')}</summary>
            <dl className="diff">
              {found.nodes.map(({ node, title, recomputed }) => (
                <div key={node}>
                  <dt>{text(title)}</dt>
                  <dd>{text(evidenceWords(recomputed))}</dd>
                </div>
              ))}
            </dl>
          </details>
          {found.later.length > 0 && (
            <p>
              {t('attestation.later', { smart_count: found.later.reduce((sum, { count }) => sum + count, 0) })}{' '}
              {t(found.today.length === 0 ? 'attestation.same_today' : 'attestation.other_today', { smart_count: found.today.length })}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
