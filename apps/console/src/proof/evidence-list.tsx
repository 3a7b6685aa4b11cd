import { useState, type ReactNode } from 'react'
import type { EvidenceView } from '@blaupause/contract/proof'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { saveFile } from '../data/save-file.js'
import { useSay } from '../i18n/use-say.js'
import { Folded } from './folded.js'

type Props = { evidence: readonly EvidenceView[]; rollout: RolloutView; today: string; onRevise: ((revision: EvidenceView) => void) | null }

/** One line per proof, the revision that holds; those before it stay visible below. */
export function EvidenceList({ evidence, rollout, today, onRevise }: Props): ReactNode {
  const { t } = useSay()
  // What proves the go-live stands first, then the newest; older ones may be folded away.
  const goLive = rollout.milestones.find((milestone) => milestone.goLive)?.id
  const current = evidence
    .filter(({ superseded }) => !superseded)
    .toSorted((a, b) => Number(b.milestoneId === goLive) - Number(a.milestoneId === goLive) || b.recordedAt.localeCompare(a.recordedAt))
  if (current.length === 0) return <p className="muted">{t('proof.none')}</p>
  return (
    <Folded
      className="list proofs"
      entries={current}
      render={(one) => {
        const earlier = evidence.filter(({ chain, superseded }) => superseded && chain === one.chain)
        return (
          <li key={one.id}>
            <Line one={one} rollout={rollout} today={today} />
            {(onRevise !== null || earlier.length > 0) && (
              <div className="after">
                {onRevise !== null && (
                  <button
                    type="button"
                    className="btn btn--text"
                    onClick={() => {
                      onRevise(one)
                    }}
                  >
                    {t('proof.revise')}
                    <span className="visually-hidden"> {one.value}</span>
                  </button>
                )}
                {earlier.length > 0 && (
                  <details className="rest">
                    <summary>{t('proof.earlier', { smart_count: earlier.length })}</summary>
                    <ul>
                      {earlier.map((old) => (
                        <li key={old.id}>
                          <Line one={old} rollout={rollout} today={today} />
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </div>
            )}
          </li>
        )
      }}
    />
  )
}

function Line({ one, rollout, today }: { one: EvidenceView; rollout: RolloutView; today: string }): ReactNode {
  const { t, text, format } = useSay()
  const [failed, setFailed] = useState(false)
  const step = rollout.milestones.find(({ id }) => id === one.milestoneId)
  const facts = [
    step && `${t('proof.step', { step: step.position })} ${text(step.name)}`,
    t('proof.effective', { on: format.date(one.effectiveOn) }),
    t('proof.recorded', { on: format.moment(one.recordedAt), organisation: one.organisation }),
    one.revision > 1 && t('proof.revision', { n: one.revision }),
  ].filter((fact) => typeof fact === 'string')
  const late = one.expiresOn !== null && one.expiresOn < today
  return (
    <>
      <p className="what">
        <small className="muted">
          {t(`proof.kind.${one.kind}`)}
          {one.label !== null && `, ${one.label}`}
        </small>{' '}
        <span className="value">{one.value === one.expiresOn ? format.date(one.value) : one.value}</span>
        {one.expiresOn !== null && one.expiresOn !== one.value && (
          <span className={late ? 'refusal' : ''}> {t(late ? 'proof.expired' : 'proof.expires', { on: format.date(one.expiresOn) })}</span>
        )}
        {one.file && (
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              void saveFile(`/evidence/${one.id}/content`, one.value).then((saved) => {
                setFailed(!saved)
              })
            }}
          >
            {t('proof.download')} <small>({t('proof.size', { n: format.number(Math.max(1, Math.round(one.file.size / 1000))) })})</small>
          </button>
        )}
      </p>
      <small className="muted">{facts.join(', ')}</small>
      {failed && (
        <p role="alert" className="refusal">
          {t('proof.add.unreachable')}
        </p>
      )}
    </>
  )
}
