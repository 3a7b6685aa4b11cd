import type { MilestoneView } from '@blaupause/contract/rollouts'
import type { Format } from '../i18n/format.js'

/** "bis heute", "bis Fr., 21.08.2026", or nothing for a step without a day. */
export function dueSentence(
  t: (key: string, values?: Record<string, string | number>) => string,
  format: Format,
  { dueOn }: Pick<MilestoneView, 'dueOn'>,
  today: string,
): string | null {
  if (dueOn === null) return null
  return dueOn === today ? t('tasks.until_today') : t('tasks.until', { on: format.due(dueOn) })
}
