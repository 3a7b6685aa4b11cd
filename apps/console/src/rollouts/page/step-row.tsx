import { Fragment, type ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'
import { LocalMark } from '../../local/local-mark.js'
import { Mark } from '../../marks/mark.js'
import type { StepVerb } from '../actions/allowed-verbs.js'
import { StepDetail } from './step-detail.js'
import { StepStanding } from './step-standing.js'

type Props = {
  milestone: RolloutView['milestones'][number]
  rollout: RolloutView
  me: Me
  current: boolean
  open: boolean
  verb: StepVerb | null
  onToggle: () => void
}

export function StepRow({ milestone, rollout, me, current, open, verb, onToggle }: Props): ReactNode {
  const { t, text, format } = useSay()
  const id = `schritt-${milestone.id}`
  const day = milestone.dueOn ?? milestone.plannedOn
  return (
    <Fragment>
      <tr role="row" id={id} className={[current ? `cur ${milestone.mark}` : '', open ? 'has-detail' : ''].join(' ').trim() || undefined}>
        <td role="cell" className="nr">
          {milestone.gate ? (
            <span className="gate" title={t('step.gate')}>
              {milestone.position}
            </span>
          ) : (
            milestone.position
          )}
        </td>
        <th role="rowheader" scope="row">
          <button type="button" className="step-toggle" aria-expanded={open} {...(open ? { 'aria-controls': `${id}-detail` } : {})} onClick={onToggle}>
            {text(milestone.name)}
          </button>
          <LocalMark local={milestone.local} land={rollout.land} own={me.actor.land === rollout.land} />
        </th>
        <td role="cell" className="c-who">
          {milestone.state === 'exempt' ? t('step.exempt') : milestone.ownerName}
        </td>
        <td role="cell" className="c-plan">
          {day === null || milestone.state === 'exempt' || milestone.mark === 'bestand' ? (
            ''
          ) : (
            <>
              {format.short(day)}
              {milestone.plannedOn !== null && milestone.plannedOn !== day && (
                <small>{t('dates.baseline_short', { on: format.short(milestone.plannedOn) })}</small>
              )}
            </>
          )}
        </td>
        <td role="cell" className="c-g" data-l={t('step.reported')}>
          {milestone.reportedOn !== null && (
            <>
              <Mark state="gemeldet" label={t('mark.gemeldet')} />
              <span>{format.short(milestone.reportedOn)}</span>
            </>
          )}
        </td>
        <td role="cell" className="c-b" data-l={t('step.proven')}>
          {milestone.confirmedOn !== null ? (
            <>
              <Mark state="belegt" label={t('mark.belegt')} />
              <span>{format.short(milestone.confirmedOn)}</span>
            </>
          ) : (
            milestone.awaitsSecondPerson && <span className="muted">{t('step.proof_open')}</span>
          )}
        </td>
        <td role="cell" className="c-doc">
          <StepStanding milestone={milestone} />
        </td>
      </tr>
      {open && (
        <tr role="row" className="detail" id={`${id}-detail`}>
          <td role="cell" colSpan={7}>
            <StepDetail key={verb ?? 'none'} milestone={milestone} rollout={rollout} me={me} verb={verb} />
          </td>
        </tr>
      )}
    </Fragment>
  )
}
