import type { ReactNode } from 'react'
import type { Notification } from '@blaupause/contract/notifications'
import { useSay } from '../i18n/use-say.js'
import { fetchFile } from '../files/fetch-file.js'

const withFile: readonly Notification['kind'][] = ['workshop-invitation', 'workshop-update', 'workshop-cancellation', 'workshop-reminder']

/** The calendar entry that belongs to an invitation, and to whatever changes it. */
export function CalendarFile({ entry: { kind, subject } }: { entry: Notification }): ReactNode {
  const { t } = useSay()
  if (subject === null || subject.id === null || !withFile.includes(kind)) return null
  return <button type="button" className="btn btn--text" onClick={() => { void fetchFile(`/workshops/${subject.id}/calendar`, `workshop-${subject.on}.ics`) }}>{t('workshops.calendar_file')}</button>
}
