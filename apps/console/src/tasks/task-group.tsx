import { useState, type ReactNode } from 'react'
import type { Task } from '@blaupause/contract/insights'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { TaskCard } from './task-card.js'

const AT_ONCE = 12

/** Tasks of one urgency. Where one reads for several authorities, they stand together by authority. */
export function TaskGroup({ when, tasks, me, first }: { when: 'today' | 'week' | 'later'; tasks: readonly Task[]; me: Me; first: boolean }): ReactNode {
  const { t } = useSay()
  const [all, setAll] = useState(false)
  const id = `aufgaben-${when}`
  const several = new Set(tasks.map(({ rollout }) => rollout.behoerde.id)).size > 1
  const ordered = several ? [...tasks].sort((a, b) => a.rollout.behoerde.name.localeCompare(b.rollout.behoerde.name, 'de')) : tasks
  const shown = all ? ordered : ordered.slice(0, AT_ONCE)
  return (
    <section aria-labelledby={id}>
      <div className="day">
        <h2 id={id}>{t(`tasks.${when}`)}</h2>
        <span className="muted small">{t('tasks.count', { smart_count: tasks.length })}</span>
      </div>
      <ul>
        {shown.map((task, at) => (
          <TaskCard
            key={task.milestone.id}
            task={task}
            me={me}
            primary={first && at === 0}
            behoerde={several && task.rollout.behoerde.id !== shown[at - 1]?.rollout.behoerde.id}
          />
        ))}
      </ul>
      {shown.length < ordered.length && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('tasks.show_all', { smart_count: ordered.length })}
        </button>
      )}
    </section>
  )
}
