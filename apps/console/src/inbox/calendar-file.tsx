import type { ReactNode } from 'react'
import type { Notification } from '@blaupause/contract/notifications'
import { useSay } from '../i18n/use-say.js'
import { saveFile } from '../data/save-file.js'

const withFile: readonly Notification['kind'][] = ['workshop-invitation', 'workshop-update', 'workshop-cancellation', 'workshop-reminder']

/** The calendar entry that belongs to an invitation, and to whatever changes it. */
export function CalendarFile({ entry: { kind, subject } }: { entry: Notification }): ReactNode {
  const { t } = useSay()
  if (subject === null || subject.id === null || !withFile.includes(kind)) return null
  return (
    <button
      type="button"
      className="btn btn--text"
      onClick={() => {
        void saveFile(`/workshops/${subject.id}/calendar`, `workshop-${subject.on}.ics`)
      }}
    >
      {t('workshops.calendar_file')}
    </button>
  )
}
