import { useState, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { Link } from 'react-router-dom'
import type { WavesOfImport, WaveView } from '@blaupause/contract/waves'
import type { DisplayState } from '@blaupause/domain/rollouts'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { Gate } from './gate.js'
import { GateForm } from './gate-form.js'
import { Members } from './members.js'
import { RateLine } from './rate-line.js'

const MARKS: Readonly<Record<WaveView['state'], DisplayState>> = { planned: 'nicht', starting: 'laeuft', running: 'laeuft', cancelled: 'ausnahme' }

/** One wave as a ring: its gate before it, how it stands, what this viewer may do next. */
export function Ring({ wave, view, may, today }: { wave: WaveView; view: WavesOfImport; may: boolean; today: string }): ReactNode {
  const { t, format } = useSay()
  const notify = useNotify()
  const [deciding, setDeciding] = useState<'go' | 'hold' | null>(null)
  const command = useCommand<WavesOfImport>(t('waves.wave', { n: wave.number }))
  const act = async (verb: 'start' | 'cancel'): Promise<void> => {
    if ((await command.send(`/waves/${wave.id}/${verb}`, { version: wave.version })) !== null)
      notify(`waves.${verb}.done`, { type: 'success', messageArgs: { n: wave.number } })
  }
  const plain = view.import.state === 'approved'
  const acts = may && wave.next && wave.state === 'planned'
  const ready = wave.gate === 'none' || wave.gate === 'go'
  const asked = wave.gate === 'inconclusive' || wave.gate === 'hold'
  const mine = wave.proposed?.mine === true && wave.gate !== 'go'
  return (
    <li className={`ring ${wave.state}`}>
      {wave.gate !== 'none' && <Gate wave={wave} />}
      <div className="ring-head">
        <h3>
          <span className="ring-no" aria-hidden="true">
            {wave.number}
          </span>
          <span className="visually-hidden">{t('waves.wave', { n: wave.number })}: </span>
          {wave.name}
        </h3>
        <State state={MARKS[wave.state]}>{t(`waves.state.${wave.state}`)}</State>
      </div>
      <p className="muted">
        {t('waves.counts', {
          authorities: t('waves.authorities', { smart_count: wave.counts.authorities }),
          rollouts: t('waves.rollouts', { smart_count: wave.counts.rollouts }),
          inhabitants: format.number(wave.counts.inhabitants),
        })}
      </p>
      {wave.state !== 'cancelled' && (
        <p>
          {wave.beganOn !== null
            ? t('waves.began', { on: format.due(wave.beganOn) })
            : wave.startsOn === null
              ? t('waves.starts_unknown')
              : t(wave.gate === 'none' || wave.gate === 'go' ? 'waves.starts' : 'waves.starts_earliest', { on: format.due(wave.startsOn) })}
        </p>
      )}
      {wave.state === 'starting' && <p role="status">{t('waves.making', { done: wave.progress.done, total: wave.progress.total })}</p>}
      {wave.now !== null && wave.now.live.whole > 0 && (
        <div className="ring-now">
          <Cells part={wave.now.live.part} whole={wave.now.live.whole} label={t('waves.live_of', { part: wave.now.live.part, whole: wave.now.live.whole })} />
          <RateLine what="blocked" rate={wave.now.blocked} threshold={view.thresholds.blockerRate} />
          <RateLine what="overrun" rate={wave.now.overrun} threshold={view.thresholds.overrunRate} />
        </div>
      )}
      {acts && deciding === null && (
        <div className="btns">
          {ready && (
            <button
              type="button"
              className="btn btn--primary"
              disabled={command.busy}
              onClick={() => {
                void act('start')
              }}
            >
              {t(plain && wave.startsOn !== null && wave.startsOn > today ? 'waves.start.planned' : 'waves.start.button', {
                n: wave.number,
                on: wave.startsOn === null ? '' : format.date(wave.startsOn),
              })}
            </button>
          )}
          {asked && !mine && (
            <button
              type="button"
              className="btn btn--primary"
              onClick={() => {
                setDeciding('go')
              }}
            >
              {t(wave.proposed ? 'waves.decide.agree' : 'waves.decide.open', { n: wave.number })}
            </button>
          )}
          {asked && mine && (
            <p>
              <b>{t('waves.decide.mine')}</b>
            </p>
          )}
          {!plain && wave.gate !== 'none' && !(wave.gate === 'hold' && wave.decided) && !asked && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                setDeciding('hold')
              }}
            >
              {t('waves.decide.hold_open')}
            </button>
          )}
          {view.waves.length > 1 && (
            <button
              type="button"
              className="btn btn--text"
              disabled={command.busy}
              onClick={() => {
                void act('cancel')
              }}
            >
              {t('waves.cancel.button', { n: wave.number })}
            </button>
          )}
        </div>
      )}
      {acts && deciding !== null && (
        <GateForm
          wave={wave}
          first={deciding}
          onClose={() => {
            setDeciding(null)
          }}
        />
      )}
      <Outcome command={command} />
      {wave.beganOn !== null && (
        <p>
          <Link to={`/rollouts?filter=${encodeURIComponent(JSON.stringify({ wave: wave.id }))}`}>{t('waves.see_rollouts')}</Link>
        </p>
      )}
      {wave.state !== 'cancelled' && <Members wave={wave} view={view} may={may && wave.state === 'planned'} />}
    </li>
  )
}

/** Live of n: one cell is one rollout; beyond eighty a bar. */
function Cells({ part, whole, label }: { part: number; whole: number; label: string }): ReactNode {
  return (
    <div className="ring-live">
      <b>{label}</b>
      {whole <= 80 ? (
        <span className="cells" aria-hidden="true" style={{ '--n': Math.min(Math.max(whole, 20), 40) } as never}>
          {Array.from({ length: whole }, (_, index) => (
            <i key={index} className={index < part ? 'belegt' : 'nicht'} />
          ))}
        </span>
      ) : (
        <span className="bar" aria-hidden="true">
          <i style={{ width: `${(part / whole) * 100}%` }} />
        </span>
      )}
    </div>
  )
}
