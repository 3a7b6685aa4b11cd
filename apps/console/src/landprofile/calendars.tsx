import type { ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'
import type { Editor } from './editor.js'
import { PlaceHolidays } from './place-holidays.js'
import { Reminders } from './reminders.js'
import { Sperrzeiten } from './sperrzeiten.js'
import { Stichtage } from './stichtage.js'

/** When work is done and when people are reminded: holidays of single places, Sperrzeiten, Stichtage, reminders. */
export function Calendars(editor: Editor): ReactNode {
  const { t } = useSay()
  return (
    <section className="rule" aria-labelledby="kalender">
      <h2 id="kalender">{t('landprofile.calendars')}</h2>
      <PlaceHolidays {...editor} />
      <Sperrzeiten {...editor} />
      <Stichtage {...editor} />
      <Reminders {...editor} />
    </section>
  )
}
