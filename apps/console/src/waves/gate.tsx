import type { ReactNode } from 'react'
import type { WaveView } from '@blaupause/contract/waves'
import type { DisplayState } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { RateLine } from './rate-line.js'

const MARKS: Readonly<Record<WaveView['gate'], DisplayState>> = { none: 'nicht', waiting: 'nicht', go: 'belegt', hold: 'ueberfaellig', inconclusive: 'wartet' }

/** The gate before a wave in words: what the figures say, who decides until when, what was decided and why. */
export function Gate({ wave }: { wave: WaveView }): ReactNode {
  const { t, format } = useSay()
  const { gate, gateOn, judged, decided, proposed, decideBy, state } = wave
  const open = decided === null && state === 'planned' && (gate === 'inconclusive' || gate === 'hold')
  return (
    <div className={`wave-gate ${gate}`}>
      <p>
        <State state={MARKS[gate]}>
          <b>{t(`waves.gate.${gate}`)}</b>
        </State>{' '}
        <span className="muted">
          {gate === 'waiting'
            ? gateOn === null
              ? t('waves.gate.unknown')
              : t('waves.gate.on', { on: format.due(gateOn) })
            : judged && t('waves.gate.judged', { on: format.date(judged.on) })}
        </span>
      </p>
      {judged && <p>{t(`waves.because.${judged.because}`, { n: judged.blocked.whole, minimum: judged.thresholds.minimum })}</p>}
      {judged && state === 'planned' && judged.blocked.whole > 0 && (
        <>
          <RateLine what="blocked" rate={judged.blocked} threshold={judged.thresholds.blockerRate} />
          <RateLine what="overrun" rate={judged.overrun} threshold={judged.thresholds.overrunRate} />
        </>
      )}
      {open && decideBy !== null && (
        <p>
          <b>{t(judged?.verdict === 'hold' ? 'waves.gate.who_two' : 'waves.gate.who_one', { on: format.due(decideBy) })}</b>
        </p>
      )}
      {proposed && decided === null && (
        <p>{t('waves.gate.proposed', { organisation: proposed.organisation, on: format.date(proposed.on), reason: proposed.reason })}</p>
      )}
      {decided && (
        <p>{t(`waves.gate.decided_${decided.outcome}`, { organisation: decided.organisation, on: format.date(decided.on), reason: decided.reason })}</p>
      )}
    </div>
  )
}
