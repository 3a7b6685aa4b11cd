import { useId, useState, type ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import { BulkReport, ReportMany } from '@blaupause/contract/rollouts'
import { problemOf } from '../data/http.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { MandateRow } from './mandate-row.js'
import { isComplete, type Mandate } from './mandates.js'

const Refused = BulkReport.shape.refused

/** One step at several authorities: complete ones are chosen, the button names how many, in whose name, and until when they may object. */
export function MandateJob({ mandate, me, objectUntil }: { mandate: Mandate; me: Me; objectUntil: string }): ReactNode {
  const { t, text, format, language } = useSay()
  const id = useId()
  const { tasks } = mandate
  const complete = tasks.filter(isComplete)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(complete.map(({ milestone }) => milestone.id)))
  const { milestone, rollout } = tasks[0]!
  const picked = tasks.filter((task) => chosen.has(task.milestone.id))
  const offered = complete.length > 0 ? complete : tasks
  const command = useCommand<BulkReport>(t('tasks.mandate.label', { step: milestone.position, count: picked.length }))
  const refusals = Refused.safeParse(command.refused ? problemOf(command.refused)?.current : null).data ?? []
  const incomplete = picked.filter((task) => task.milestone.itemsTotal > 0 && !isComplete(task)).length

  const send = async (): Promise<void> => {
    const body = ReportMany.parse({
      milestones: picked.map((task) => ({ id: task.milestone.id, version: task.milestone.version })),
      doneOn: me.today,
      mode: 'whole',
    })
    if ((await command.send('/milestones/report-many', body)) === null) return
    noted(t('tasks.mandate.done', { step: milestone.position, names: picked.map((task) => task.rollout.behoerde.name).join(', ') }), null)
  }
  return (
    <div className="mandate">
      <div className="job">
        <h3>{t('tasks.mandate.step', { service: rollout.onlinedienst.name, step: milestone.position, name: text(milestone.name) })}</h3>
        <p>{text(milestone.instruction)}</p>
      </div>
      <p className="pick-all">
        <label htmlFor={`${id}-all`}>
          <input
            id={`${id}-all`}
            type="checkbox"
            checked={offered.every((task) => chosen.has(task.milestone.id))}
            onChange={(event) => {
              setChosen(new Set(event.target.checked ? offered.map((task) => task.milestone.id) : []))
            }}
          />
          {t(complete.length > 0 ? 'tasks.mandate.all_complete' : 'tasks.mandate.all', { count: offered.length })}
        </label>
      </p>
      <ul>
        {tasks.map((task) => {
          const refusal = refusals.find((one) => one.id === task.milestone.id)
          return (
            <MandateRow
              key={task.milestone.id}
              task={task}
              chosen={chosen.has(task.milestone.id)}
              refusal={refusal ? (language === 'de' ? refusal.detail : refusal.detailEn) : null}
              onChoose={(on) => {
                setChosen((before) => new Set(on ? [...before, task.milestone.id] : [...before].filter((one) => one !== task.milestone.id)))
              }}
            />
          )
        })}
      </ul>
      <div className="mandate-sum">
        <div>
          <p>
            <b>{picked.length === 0 ? t('tasks.mandate.none') : t('tasks.mandate.sum', { smart_count: picked.length, step: milestone.position })}</b>
          </p>
          {picked.length > 0 && <p>{t('tasks.mandate.object', { until: format.due(objectUntil) })}</p>}
          {incomplete > 0 && <p className="refusal">{t('tasks.mandate.incomplete', { smart_count: incomplete })}</p>}
          <Outcome command={command} />
        </div>
        {picked.length > 0 && (
          <button
            type="button"
            className="btn btn--primary"
            disabled={command.busy}
            onClick={() => {
              void send()
            }}
          >
            {t('tasks.mandate.send', { smart_count: picked.length })}
          </button>
        )}
      </div>
    </div>
  )
}
