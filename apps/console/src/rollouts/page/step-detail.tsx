import type { ReactNode } from 'react'
import { isDone, missingBefore } from '@blaupause/domain/rollouts'
import type { Me } from '@blaupause/contract/identity'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'
import type { StepVerb } from '../actions/allowed-verbs.js'
import { StepActions } from '../actions/step-actions.js'
import { BlockerOfStep } from '../../blockers/blocker-of-step.js'
import { WhoseClock } from '../../blockers/whose-clock.js'
import { LocalNote } from '../../local/local-mark.js'
import { WhyDisclosure } from '../../dates/why-disclosure.js'
import { useFachverfahren } from '../../tech/use-fachverfahren.js'
import { ObjectionBanner } from '../items/objection-banner.js'
import { NoteList } from './notes.js'

/** An opened step: what is to be done, by when and why, on which basis, what was noted, and what this reader can do. */
export function StepDetail({
  milestone,
  rollout,
  me,
  verb,
}: {
  milestone: RolloutView['milestones'][number]
  rollout: RolloutView
  me: Me
  verb: StepVerb | null
}): ReactNode {
  const { t, text, format, party } = useSay()
  const known = useFachverfahren(rollout.behoerde.id, rollout.onlinedienst.id, me.today)
  const started = rollout.startedOn !== null || rollout.mark === 'bestand'
  const before = isDone(milestone) ? [] : missingBefore(milestone, rollout.milestones)
  const notes = rollout.notes.filter(({ milestoneId }) => milestoneId === milestone.id)
  const stepOf = (id: string) => rollout.milestones.find(({ stepId }) => stepId === id)
  const names = {
    role: (id: string) => party(id),
    step: (id: string) => {
      const one = stepOf(id)
      return one ? `${one.position} ${text(one.name)}` : id
    },
    position: (id: string) => stepOf(id)?.position ?? 0,
  }
  const facts: [string, string | null][] = [
    ['step.due', milestone.dueOn === null ? null : format.due(milestone.dueOn)],
    ['dates.baseline', milestone.plannedOn === null || milestone.plannedOn === milestone.dueOn ? null : format.date(milestone.plannedOn)],
    ['dates.promised_on', milestone.promisedOn === null ? null : format.date(milestone.promisedOn)],
    ['step.before', before.length === 0 ? null : before.map((other) => `${other.position} ${text(other.name)}`).join(', ')],
    ['step.usually_waits', milestone.waitsOn.length === 0 ? null : milestone.waitsOn.map((id) => party(id)).join(', ')],
    ['step.evidence', milestone.proof === 'none' ? null : `${text(milestone.proofLabel)}${milestone.evidence === null ? '' : `: ${milestone.evidence}`}`],
    ['step.reported', milestone.reportedOn === null ? null : `${format.date(milestone.reportedOn)}, ${milestone.reportedByOrganisation ?? '–'}`],
    ['step.how_proven', milestone.operation ? null : t(`items.belief.${milestone.belief}`)],
    ['step.proven', milestone.confirmedOn === null ? null : `${format.date(milestone.confirmedOn)}, ${milestone.confirmedByOrganisation ?? '–'}`],
    ['step.legal_basis', milestone.legalBasis === '' ? null : milestone.legalBasis],
  ]
  return (
    <>
      <LocalNote
        local={milestone.local}
        land={rollout.land}
        own={me.actor.land === rollout.land}
        published={milestone.published}
        version={rollout.blueprint.version}
        names={names}
      />
      <p>{text(milestone.instruction)}</p>
      <WhoseClock milestone={milestone} authority={rollout.behoerde.name} />
      <ObjectionBanner milestone={milestone} />
      {milestone.reportedFor !== null && milestone.reportedOn !== null && (
        <p className="source">
          {t(`items.reported_for.${milestone.channel ?? 'self'}`, {
            owner: rollout.behoerde.name,
            on: format.date(milestone.reportedOn),
            by: milestone.reportedByOrganisation ?? '–',
          })}
          {milestone.objectUntil !== null && me.today <= milestone.objectUntil && ` ${t('items.may_object', { until: format.due(milestone.objectUntil) })}`}
        </p>
      )}
      <dl>{facts.map(([label, value]) => value !== null && <Fact key={label} label={t(label)} value={value} />)}</dl>
      {milestone.state !== 'exempt' && milestone.state !== 'bestand' && <WhyDisclosure milestone={milestone} />}
      {notes.length > 0 && <NoteList notes={notes} />}
      {started && <StepActions milestone={milestone} actor={me.actor} today={me.today} opened={verb} primary />}
      {milestone.waitingOn !== null && <BlockerOfStep milestone={milestone} actor={me.actor} fachverfahren={known?.holds?.key ?? null} />}
    </>
  )
}

function Fact({ label, value }: { label: string; value: string }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
