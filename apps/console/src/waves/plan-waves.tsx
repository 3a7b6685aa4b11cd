import { useId, useMemo, useState, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import type { PlanWaves as Plan, WavesOfImport } from '@blaupause/contract/waves'
import { countWave, cutWaves, groupAuthorities, proposeRings, proposedDays, waveRules, type WaveGroup, type WaveRule } from '@blaupause/domain/waves'
import { useCommand } from '../data/use-command.js'
import { refusedAt } from '../forms/field-problem.js'
import { TextField } from '../landprofile/fields.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { GroupRows } from './group-rows.js'
import { groupLabel, waveName } from './wave-name.js'

const MOST = 6

/** Cuts what has not begun into waves: by a rule with a proposal, each part and each authority by choice. Counts follow at once; saved as a whole. */
export function PlanWaves({ view, today, onClose }: { view: WavesOfImport; today: string; onClose: (() => void) | null }): ReactNode {
  const say = useSay()
  const { t, format } = say
  const id = useId()
  const notify = useNotify()
  const command = useCommand<WavesOfImport>(t('waves.plan.save'))
  const begun = view.waves.filter(({ beganOn }) => beganOn !== null)
  const free = useMemo(() => view.authorities.filter(({ wave }) => !view.waves.some((one) => one.id === wave && one.beganOn !== null)), [view])
  const [rule, setRule] = useState<WaveRule>('kreis')
  const groups = useMemo(() => groupAuthorities(rule, free), [rule, free])
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({})
  const [byHand, setByHand] = useState<Readonly<Record<string, number>>>({})
  const rings = useMemo(() => ({ ...proposeRings(groups), ...changed }), [groups, changed])
  const [startOn, setStartOn] = useState(today)
  const [gateAfter, setGateAfter] = useState<number>(proposedDays.gateAfter)
  const [startAfter, setStartAfter] = useState<number>(proposedDays.startAfter)
  const [invalid, setInvalid] = useState<readonly string[]>([])
  const waves = cutWaves(groups, rings, byHand)
  const names = waves.map((own, index) => waveName(own, groups, rule, index === waves.length - 1, say))
  const save = async (): Promise<void> => {
    const wrong = [
      ...(begun.length === 0 && startOn < today ? ['startOn'] : []),
      ...(between(gateAfter, 1) ? [] : ['gateAfter']),
      ...(between(startAfter, 0) ? [] : ['startAfter']),
    ]
    setInvalid(wrong)
    if (wrong.length > 0) return
    const body: Plan = {
      version: view.import.version,
      waves: waves.map((own, index) => ({
        name: names[index]!,
        authorities: own.map(({ behoerdeId }) => behoerdeId),
        startOn: index === 0 && begun.length === 0 ? startOn : null,
        startAfter,
        gateAfter,
      })),
    }
    if ((await command.send(`/blueprint-imports/${view.import.id}/waves`, body)) === null) return
    notify('waves.plan.done', { type: 'success' })
    onClose?.()
  }
  const refused = refusedAt(command.refused, say.language, '/waves/0')
  const wrongAt = (field: string): string | null => (invalid.includes(field) ? t(`waves.plan.wrong.${field}`) : refused(field))
  const number = (field: 'gateAfter' | 'startAfter', label: string, value: number, set: (value: number) => void): ReactNode => (
    <TextField
      type="number"
      max={3}
      label={label}
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(typed) => {
        set(typed.trim() === '' ? Number.NaN : Number(typed))
      }}
      problem={wrongAt(field)}
    />
  )
  return (
    <div className="waves-cols">
      <section aria-labelledby={`${id}-cut`}>
        <h2 id={`${id}-cut`}>{t('waves.plan.cut')}</h2>
        <div className="field">
          <label htmlFor={`${id}-rule`}>{t('waves.plan.rule')}</label>
          <span className="pick">
            <select
              id={`${id}-rule`}
              value={rule}
              onChange={(event) => {
                setRule(event.target.value as WaveRule)
                setChanged({})
                setByHand({})
              }}
            >
              {waveRules.map((one) => (
                <option key={one} value={one}>
                  {t(`waves.rule.${one}`)}
                </option>
              ))}
            </select>
          </span>
        </div>
        <table className="wave-groups">
          <caption className="visually-hidden">{t('waves.plan.cut')}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`waves.rule.${rule}`)}</th>
              <th scope="col" className="num">
                {t('waves.plan.authorities')}
              </th>
              <th scope="col" className="num">
                {t('waves.plan.rollouts')}
              </th>
              <th scope="col">{t('waves.plan.wave')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group: WaveGroup) => (
              <GroupRows
                key={group.id}
                group={group}
                label={groupLabel(group, rule, say)}
                ring={rings[group.id] ?? 0}
                byHand={byHand}
                first={begun.length}
                most={Math.min(MOST, waves.length + 1)}
                onRing={(ring) => {
                  setChanged({ ...changed, [group.id]: ring })
                }}
                onHand={(authority, ring) => {
                  setByHand({ ...byHand, [authority]: ring })
                }}
              />
            ))}
          </tbody>
        </table>
      </section>
      <aside className="side" aria-live="polite">
        <section>
          <h2>{t('waves.plan.result', { smart_count: waves.length })}</h2>
          <ol className="wave-sums">
            {waves.map((own, index) => {
              const counts = countWave(own)
              return (
                <li key={names[index]! + String(index)}>
                  <span>
                    <b>{t('waves.wave', { n: begun.length + index + 1 })}</b> {names[index]}
                  </span>
                  <b className="num">{format.number(counts.authorities)}</b>
                  <small className="muted">
                    {t('waves.counts_short', {
                      rollouts: t('waves.rollouts', { smart_count: counts.rollouts }),
                      inhabitants: format.number(counts.inhabitants),
                    })}
                  </small>
                </li>
              )
            })}
          </ol>
          <p className="source">{t('waves.plan.numbers')}</p>
        </section>
        <section className="wave-days">
          <h2>{t('waves.plan.days')}</h2>
          {begun.length === 0 && (
            <TextField type="date" min={today} label={t('waves.plan.first')} value={startOn} onChange={setStartOn} problem={wrongAt('startOn')} />
          )}
          {(waves.length > 1 || begun.length > 0) && (
            <>
              {number('gateAfter', t('waves.plan.gate_after'), gateAfter, setGateAfter)}
              {number('startAfter', t('waves.plan.start_after'), startAfter, setStartAfter)}
            </>
          )}
          <Outcome command={command} />
          <div className="btns">
            <button
              type="button"
              className="btn btn--primary"
              disabled={command.busy}
              onClick={() => {
                void save()
              }}
            >
              {t('waves.plan.save')}
            </button>
            {onClose && (
              <button type="button" className="btn btn--text" onClick={onClose}>
                {t('blueprints.form.cancel')}
              </button>
            )}
          </div>
          <p className="source">{t('waves.plan.means')}</p>
        </section>
      </aside>
    </div>
  )
}

function between(days: number, least: number): boolean {
  return Number.isInteger(days) && days >= least && days <= 250
}
