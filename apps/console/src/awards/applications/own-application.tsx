import type { ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import type { ApplicationRow, ApplicationView, Counter } from '@blaupause/contract/awards'
import { useCommand } from '../../data/use-command.js'
import { Mark } from '../../marks/mark.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { ApplicationForm } from './application-form.js'
import { ApplicationTurn } from './application-turn.js'
import { isRunning, stageMarks, stages } from './application-stage.js'
import { OwnTitle } from './own-title.js'

/** The body's application: its five stages, what is asked of the body now, and the title when it has come. */
export function OwnApplication({ counter }: { counter: Counter }): ReactNode {
  const { t } = useSay()
  const { data: rows } = useGetList<ApplicationRow>(
    'award-applications',
    { pagination: { page: 1, perPage: 5 }, filter: { body: counter.body.key } },
    { retry: false },
  )
  const newest = rows?.[0]
  const { data: view } = useGetOne<ApplicationView>('award-application', { id: newest?.id ?? '' }, { retry: false, enabled: newest !== undefined })
  const begin = useCommand<{ id: string }>(t('counter.apply'))
  if (!rows || (newest && !view) || counter.threshold === null) return null
  const application = view ?? null
  const running = isRunning(application)
  const marks = stageMarks(application, counter)
  const may = counter.may.enter
  return (
    <section className="rule" aria-labelledby="antrag">
      <h2 id="antrag">{t(may ? 'counter.own_application' : 'counter.application')}</h2>
      <ol className="counter-steps">
        {stages.map((stage) => (
          <li key={stage} aria-current={marks[stage] === 'laeuft' || marks[stage] === 'wartet' ? 'step' : undefined}>
            <Mark state={marks[stage]} label={t(`counter.stage_mark.${marks[stage]}`)} />
            <span>
              <b>{t(`counter.stage.${stage}`)}</b>
              {noteOf(t, stage, counter, application)}
            </span>
          </li>
        ))}
      </ol>
      {may && !running && !counter.holds && (
        <>
          <div className="btns" style={{ marginTop: 'var(--bp-4)' }}>
            <button
              type="button"
              className="btn"
              disabled={!counter.reached || begin.busy}
              aria-describedby="antrag-grund"
              onClick={() => {
                void begin.send('/award-applications', { body: counter.body.key })
              }}
            >
              {t('counter.apply')}
            </button>
          </div>
          <p className="source" id="antrag-grund">
            {counter.reached ? t('counter.may_apply') : t('counter.from', { threshold: counter.threshold })}
          </p>
          <Outcome command={begin} />
        </>
      )}
      {application && !running && !counter.holds && (
        <p className="source">
          {t(`counter.ended.${application.state}`)} {application.reasons}
        </p>
      )}
      {application && may && (application.state === 'draft' || application.state === 'returned') && (
        <ApplicationForm key={application.id} application={application} />
      )}
      {application && may && ['question', 'preview', 'hearing'].includes(application.state) && (
        <ApplicationTurn key={`${application.id} ${application.state}`} application={application} />
      )}
      {counter.holds && <OwnTitle body={counter.body.key} />}
    </section>
  )
}

function noteOf(
  t: (key: string, values?: Record<string, string | number>) => string,
  stage: (typeof stages)[number],
  { counted, threshold, holds }: Counter,
  application: ApplicationView | null,
): ReactNode {
  const text =
    stage === 'reach'
      ? t('counter.stage_note.reach', { counted, threshold: threshold ?? 0 })
      : stage === 'apply'
        ? !holds && (application === null || application.state === 'draft' || application.state === 'returned')
          ? t('counter.stage_note.apply')
          : null
        : stage === 'review'
          ? application?.state === 'question'
            ? t('counter.stage_note.question')
            : t('counter.stage_note.review', { smart_count: application?.steps.review ?? 15 })
          : stage === 'title' && application?.state === 'preview'
            ? t('counter.stage_note.preview')
            : null
  return text === null ? null : <small>{text}</small>
}
