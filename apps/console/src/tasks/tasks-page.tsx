import { Fragment, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link } from 'react-router-dom'
import type { Tasks } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Notice } from '../rollouts/actions/notice.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { Elsewhere } from './elsewhere.js'
import { NothingToDo } from './nothing-to-do.js'
import { OwnRollouts } from './own-rollouts.js'
import { ExemptionTasks } from './exemption-tasks.js'
import { MandateSection } from './mandate-section.js'
import { mandatesOf, withoutMandates } from './mandates.js'
import { AssessmentTasks } from '../assessments/assessment-tasks.js'
import { AgreedTasks } from '../workshops/agreed-tasks.js'
import { OwnStarts } from '../waves/own-starts.js'
import { TaskGroup } from './task-group.js'
import './tasks.css'

/** What lies with the reader, by urgency; what lies with others stands beside it and asks for nothing. */
export function TasksPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const { data: tasks, error, isPending } = useGetOne<Tasks & { id: string }>('tasks', { id: 'me' }, { retry: false })
  const open = tasks ? tasks.today.length + tasks.week.length + tasks.later.length : 0
  const sentence =
    tasks &&
    (tasks.today.length + tasks.week.length > 0
      ? t(tasks.week.length === 0 ? 'tasks.today_only' : 'tasks.sentence', { today: tasks.today.length, week: tasks.week.length })
      : open > 0
        ? t('tasks.later_only', { smart_count: tasks.later.length })
        : t('tasks.nothing'))
  usePageTitle(sentence, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || isPending || !tasks) return <Waiting heads={[t('tasks.title')]} />
  const mandates = mandatesOf([...tasks.today, ...tasks.week, ...tasks.later])
  const own = (list: Tasks['today']): Tasks['today'] => withoutMandates(list, mandates)
  const groups = [
    ['today', own(tasks.today)],
    ['week', own(tasks.week)],
    ['later', own(tasks.later)],
  ] as const
  const first = groups.find(([, list]) => list.length > 0)?.[0]
  return (
    <>
      {open > 0 && (
        <div className="tasks-lead">
          <p className="muted">
            {me.actor.organisation.name}, {format.long(me.today)}
          </p>
          <h1>{sentence}</h1>
          {tasks.elsewhere.length > 0 && <p>{t('tasks.elsewhere', { smart_count: tasks.elsewhere.length })}</p>}
        </div>
      )}
      <Notice />
      <div className="wrap">
        <div>
          {me.actor.role === 'kommune' && <OwnStarts />}
          {open === 0 && <NothingToDo tasks={tasks} />}
          {tasks.agreed.length > 0 && <AgreedTasks agreed={tasks.agreed} today={me.today} />}
          {groups.map(([when, list]) => (
            <Fragment key={when}>
              {list.length > 0 && <TaskGroup when={when} tasks={list} me={me} first={when === first} />}
              {when === 'today' && mandates.length > 0 && <MandateSection mandates={mandates} me={me} objectUntil={tasks.objectUntil} />}
            </Fragment>
          ))}
        </div>
        <aside className="side" aria-label={t('tasks.state')}>
          {tasks.exemptions.length > 0 && <ExemptionTasks exemptions={tasks.exemptions} />}
          <AssessmentTasks />
          {tasks.elsewhere.length > 0 && <Elsewhere tasks={tasks.elsewhere} />}
          {me.actor.role === 'kommune' && (
            <p className="small">
              <Link to="/beauftragungen">{t('beauftragungen.link')}</Link> · <Link to="/bewertungen">{t('assessments.title')}</Link> ·{' '}
              <Link to="/kriterien">{t('assessments.catalogue_link')}</Link> · <Link to="/befunde">{t('nav.findings')}</Link> ·{' '}
              <Link to="/programm">{t('nav.programmes')}</Link>
            </p>
          )}
          {me.actor.role === 'kommune' && tasks.rollouts.length > 0 && me.actor.traeger[0] !== undefined && (
            <p className="small">
              <Link to={`/lagezettel/${me.actor.traeger[0]}`}>{t('lagezettel.own')}</Link>
            </p>
          )}
          {me.actor.role === 'kommune' && tasks.rollouts.length > 0 && <OwnRollouts rows={tasks.rollouts} />}
        </aside>
      </div>
    </>
  )
}
