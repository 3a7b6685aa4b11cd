import type { ReactNode } from 'react'
import type { NoteView, RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'

/** What people wrote beside the steps, as far as this reader may see it. */
export function Notes({ rollout }: { rollout: RolloutView }): ReactNode {
  const { t } = useSay()
  if (rollout.notes.length === 0) return null
  return (
    <section className="part" aria-labelledby="notizen">
      <h2 id="notizen">{t('note.title')}</h2>
      <NoteList notes={rollout.notes} />
    </section>
  )
}

export function NoteList({ notes }: { notes: readonly NoteView[] }): ReactNode {
  const { t, format } = useSay()
  return (
    <ul className="list notes">
      {notes.map((note) => (
        <li key={note.at + note.text}>
          <small>
            {note.organisation}, {format.moment(note.at)}. {t(`note.visibility.${note.visibility}`)}
          </small>
          <blockquote>{note.text}</blockquote>
        </li>
      ))}
    </ul>
  )
}
