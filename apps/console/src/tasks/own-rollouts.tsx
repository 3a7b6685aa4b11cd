import type { ReactNode } from 'react'
import { useGetMany } from 'react-admin'
import { Link } from 'react-router-dom'
import type { RolloutRow, RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { RowLine } from '../rollouts/row-line.js'
import { StepStrip } from './step-strip.js'

const DRAWN = 3

/** The reader's own rollouts: the first few with all their steps, the others in a line. */
export function OwnRollouts({ rows }: { rows: readonly RolloutRow[] }): ReactNode {
  const { t, format, rich } = useSay()
  const drawn = rows.slice(0, DRAWN)
  const { data = [] } = useGetMany<RolloutView & { id: string }>('rollout', { ids: drawn.map(({ id }) => id) }, { retry: false })
  return (
    <>
      {drawn.map((row) => {
        const view = data.find((one) => one?.id === row.id)
        const liveOn = view?.milestones.find(({ goLive }) => goLive)?.dueOn ?? row.plannedLiveOn
        return (
          <section key={row.id} className="rule" aria-labelledby={`eigen-${row.id}`}>
            <h2 id={`eigen-${row.id}`}>{t('tasks.service_at', { service: row.onlinedienst.name, authority: row.behoerde.name })}</h2>
            {view && <StepStrip milestones={view.milestones} />}
            <p className="when">
              {row.step && row.mark !== 'belegt' && row.mark !== 'bestand' ? (
                rich('tasks.step_line', { step: row.step.position, total: row.stepsTotal })
              ) : (
                <State state={row.mark} />
              )}
              {liveOn !== null && row.startedOn !== null && row.liveReportedOn === null && ` ${t('rollout.live_planned', { on: format.date(liveOn) })}`}
            </p>
            <p className="small">
              <Link to={`/rollouts/${row.id}`}>{t('tasks.all_steps')}</Link>
            </p>
          </section>
        )
      })}
      {rows.length > DRAWN && (
        <section className="rule" aria-labelledby="weitere-eigene">
          <h2 id="weitere-eigene">{t('tasks.more_rollouts')}</h2>
          <ul className="list">
            {rows.slice(DRAWN, DRAWN + 12).map((row) => (
              <li key={row.id}>
                <Link to={`/rollouts/${row.id}`}>
                  {row.behoerde.name} × {row.onlinedienst.name}
                </Link>
                <small>
                  <State state={row.mark} /> <RowLine row={row} />
                </small>
              </li>
            ))}
          </ul>
          <p className="small">
            <Link to="/rollouts">{t('tasks.all_rollouts', { smart_count: rows.length })}</Link>
          </p>
        </section>
      )}
    </>
  )
}
