import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import type { EvidenceView, ProofView } from '@blaupause/contract/proof'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { canAddEvidence, canObserve, canRequestOverride } from '@blaupause/domain/proof'
import { canConfirmMilestone } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'
import { AddEvidenceForm } from './add-evidence-form.js'
import { AgreeButton } from './agree-button.js'
import { CheckButton } from './check-button.js'
import { ContradictionSentence } from './contradiction-sentence.js'
import { EvidenceList } from './evidence-list.js'
import { ObservationList } from './observation-list.js'
import { ObserveForm } from './observe-form.js'
import { OverrideForm } from './override-form.js'
import './proof.css'

type Opened = { readonly form: 'add' | 'observe' | 'override'; readonly revise: EvidenceView | null }

/** What people attached and what could be seen, the contradiction between the two, and what this reader can do about it. */
export function ProofSection({ rollout, me }: { rollout: RolloutView; me: Me }): ReactNode {
  const { t, format } = useSay()
  const { data: proof } = useGetOne<ProofView & { id: string }>('proof', { id: rollout.id }, { retry: false })
  const [opened, setOpened] = useState<Opened | null>(null)
  const goLive = rollout.milestones.find((milestone) => milestone.goLive)
  if (!proof || !goLive || (rollout.startedOn === null && proof.evidence.length + proof.observations.length === 0)) return null
  const claimed = ['reported', 'confirmed', 'bestand'].includes(goLive.state)
  const other = goLive.reportedBy !== me.actor.subject
  const [adds, looks] = [canAddEvidence(me.actor, goLive), claimed && canObserve(me.actor, goLive)]
  const asks =
    goLive.state === 'reported' &&
    proof.override === null &&
    canRequestOverride(me.actor, goLive) &&
    (proof.contradiction?.open === true || proof.evidence.length === 0)
  const agrees =
    goLive.state === 'reported' &&
    proof.override !== null &&
    proof.override.agreedAt === null &&
    proof.override.requestedBy !== me.actor.subject &&
    other &&
    canConfirmMilestone(me.actor, goLive)
  const toggle = (form: Opened['form']): void => {
    setOpened(opened?.form === form ? null : { form, revise: null })
  }
  const close = (): void => {
    setOpened(null)
  }
  const button = (form: Opened['form'], shown: boolean, label: string): ReactNode =>
    shown && (
      <button
        type="button"
        className="btn"
        aria-expanded={opened?.form === form}
        onClick={() => {
          toggle(form)
        }}
      >
        {t(label)}
      </button>
    )
  return (
    <section className="part proof" aria-labelledby="nachweise">
      <div className="cap">
        <h2 id="nachweise">{t('proof.title')}</h2>
        <span className="small muted">{t('proof.hint')}</span>
      </div>
      <ContradictionSentence proof={proof} />
      {agrees && <AgreeButton goLive={goLive} />}
      <h3>{t('proof.evidence')}</h3>
      <EvidenceList
        evidence={proof.evidence}
        rollout={rollout}
        today={me.today}
        onRevise={
          adds
            ? (revise) => {
                setOpened({ form: 'add', revise })
              }
            : null
        }
      />
      <h3>{t('proof.observations')}</h3>
      <ObservationList observations={proof.observations} />
      {proof.watched && <p className="source">{t('proof.watched', { address: proof.watched.address, on: format.moment(proof.watched.nextAt) })}</p>}
      <div className="btns">
        {button('add', adds, 'proof.add.open')}
        {looks && proof.watched && <CheckButton rollout={rollout.id} />}
        {button('observe', looks && other, 'proof.observe.open')}
        {button('override', asks, 'proof.override.open')}
      </div>
      {opened?.form === 'add' && <AddEvidenceForm key={opened.revise?.id ?? 'new'} rollout={rollout} me={me} revise={opened.revise} onDone={close} />}
      {opened?.form === 'observe' && <ObserveForm rollout={rollout} me={me} onDone={close} />}
      {opened?.form === 'override' && <OverrideForm goLive={goLive} onDone={close} />}
    </section>
  )
}
