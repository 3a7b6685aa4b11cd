import { useState, type ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import type { ExemptionView, RolloutView } from '@blaupause/contract/rollouts'
import { canDecideExemption, canRequestExemption } from '@blaupause/domain/rollouts'
import { useSay } from '../../i18n/use-say.js'
import { State } from '../../marks/mark.js'
import { DecideForm } from './decide-form.js'
import { RequestForm } from './request-form.js'

type Deed = 'request' | 'decline' | 'approve' | 'readmit'

/** The exception of a rollout: asked for, decided by another person, ended; or the way to ask for one. */
export function ExemptionSection({ rollout, me }: { rollout: RolloutView; me: Me }): ReactNode {
  const { t } = useSay()
  const [deed, setDeed] = useState<Deed | null>(null)
  const { exemption } = rollout
  const scope = { land: rollout.land, programme: rollout.programme, traeger: rollout.behoerde.traeger }
  const deeds = deedsOf(exemption, rollout, me, scope)
  if (!exemption && deeds.length === 0) return null
  const close = (): void => {
    setDeed(null)
  }
  return (
    <section className="rule" aria-labelledby="ausnahme">
      <h2 id="ausnahme">{t('exemptions.title')}</h2>
      {exemption ? <Facts exemption={exemption} /> : <p className="small muted">{t('exemptions.none')}</p>}
      {deed === null && (
        <div className="btns items-do">
          {deeds.map((one) => (
            <button
              key={one}
              type="button"
              className="btn btn--text"
              onClick={() => {
                setDeed(one)
              }}
            >
              {t(`exemptions.deed.${one === 'decline' && exemption?.requestedBy === me.actor.subject ? 'withdraw' : one}`)}
            </button>
          ))}
        </div>
      )}
      {deed === 'request' && <RequestForm rollout={rollout} today={me.today} onDone={close} />}
      {deed !== null && deed !== 'request' && exemption && <DecideForm deed={deed} exemption={exemption} rollout={rollout} onDone={close} />}
    </section>
  )
}

function deedsOf(exemption: ExemptionView | null, rollout: RolloutView, { actor }: Me, scope: { land: string; programme: string; traeger: string }): Deed[] {
  const decides = canDecideExemption(actor, scope)
  if (!exemption) return canRequestExemption(actor, scope) && ['nicht', 'laeuft', 'wartet', 'ueberfaellig'].includes(rollout.mark) ? ['request'] : []
  if (exemption.state === 'approved') return decides ? ['readmit'] : []
  const own = exemption.requestedBy === actor.subject
  return [...(decides && !own ? ['approve' as const] : []), ...(decides || own ? ['decline' as const] : [])]
}

function Facts({ exemption }: { exemption: ExemptionView }): ReactNode {
  const { t, format } = useSay()
  return (
    <>
      <p>
        <State state={exemption.state === 'approved' ? 'ausnahme' : 'wartet'}>{t(`exemptions.kind.${exemption.kind}`)}</State>
      </p>
      <p>{exemption.reason}</p>
      <p className="small muted">
        {exemption.source === null
          ? t('exemptions.asked', { organisation: exemption.requestedByOrganisation, on: format.date(exemption.requestedAt) })
          : t('exemptions.from_data', { source: exemption.source })}
        {exemption.state === 'approved' &&
          exemption.decidedByOrganisation !== null &&
          exemption.decidedOn !== null &&
          ` ${t('exemptions.decided', { organisation: exemption.decidedByOrganisation, on: format.date(exemption.decidedOn) })}`}
        {exemption.state === 'requested' && ` ${t('exemptions.waits')}`}
        {` ${exemption.expiresOn === null ? t('exemptions.for_good') : t('exemptions.until', { on: format.date(exemption.expiresOn) })}`}
      </p>
    </>
  )
}
