import { useId, useState, type ReactNode } from 'react'
import type { WorkshopView } from '@blaupause/contract/workshops'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** What came after the minutes were closed; they themselves stay as they were. */
export function Addenda({ workshop, mayAdd }: { workshop: WorkshopView; mayAdd: boolean }): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const command = useCommand(t('workshops.addendum'))
  const [text, setText] = useState('')
  if (workshop.addenda.length === 0 && !mayAdd) return null
  const send = async (): Promise<void> => {
    if ((await command.send(`/workshops/${workshop.id}/minutes/addenda`, { text })) !== null) setText('')
  }
  return (
    <section className="became" aria-labelledby="nachtraege">
      <div className="cap">
        <h2 id="nachtraege">{t('workshops.addenda')}</h2>
      </div>
      {workshop.addenda.map((one) => (
        <div className="spoken-by" key={one.id}>
          <b>
            {one.organisation}, {format.moment(one.addedAt)}
          </b>
          <p className="spoken">{one.text}</p>
        </div>
      ))}
      {mayAdd && (
        <form
          className="settle"
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <label htmlFor={`${id}-text`}>
            {t('workshops.addendum')}
            <textarea
              id={`${id}-text`}
              rows={2}
              required
              minLength={3}
              maxLength={4000}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
              }}
            />
          </label>
          <button type="submit" className="btn" disabled={command.busy || text.trim().length < 3}>
            {t('workshops.addendum_add')}
          </button>
          <Outcome command={command} />
        </form>
      )}
    </section>
  )
}
