import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { AgendaItem, WorkshopView } from '@blaupause/contract/workshops'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

const WIDTH = 96

/** Planned as a bracket, used as a bar, what went beyond in another colour; the numbers stand below. */
export function TimeBox({ item, workshop, editable }: { item: AgendaItem; workshop: WorkshopView; editable: boolean }): ReactNode {
  const { t } = useSay()
  const longest = Math.max(...workshop.agenda.map(({ planned, used }) => Math.max(planned, used ?? 0)))
  const scale = (minutes: number): number => (minutes / longest) * WIDTH
  const used = item.used ?? 0
  return (
    <div className="time-box">
      {item.startsAt !== null && <b>{t('workshops.at', { time: item.startsAt.replace(/^0/, '') })}</b>}
      <svg viewBox={`0 0 ${WIDTH + 2} 10`} width={WIDTH + 2} height="10" aria-hidden="true">
        <path className="planned" d={`M.5 3v6.5h${scale(item.planned).toFixed(1)}V3`} />
        {used > 0 && <rect className="used" x="0" y="0" height="5" width={scale(Math.min(used, item.planned)).toFixed(1)} />}
        {used > item.planned && <rect className="over" x={scale(item.planned).toFixed(1)} y="0" height="5" width={scale(used - item.planned).toFixed(1)} />}
      </svg>
      <small>{item.used === null ? t('workshops.box_planned', { planned: item.planned }) : t('workshops.box_used', { planned: item.planned, used })}</small>
      {editable && <UsedForm item={item} workshop={workshop} />}
    </div>
  )
}

function UsedForm({ item, workshop }: { item: AgendaItem; workshop: WorkshopView }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand(t('workshops.used'))
  const [minutes, setMinutes] = useState('')
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (
      minutes !== '' &&
      (await command.send(`/workshops/${workshop.id}/time`, { version: workshop.version, item: item.id, minutes: Number(minutes) })) !== null
    )
      setMinutes('')
  }
  return (
    <form
      className="used-form"
      aria-label={t('workshops.used_of', { title: item.title })}
      onSubmit={(event) => {
        void send(event)
      }}
    >
      <label htmlFor={`${id}-used`}>{t('workshops.used')}</label>
      <input
        id={`${id}-used`}
        type="number"
        inputMode="numeric"
        min={0}
        max={600}
        value={minutes}
        onChange={(event) => {
          setMinutes(event.target.value)
        }}
      />
      {minutes !== '' && (
        <button type="submit" className="btn btn--text" disabled={command.busy}>
          {t('workshops.note')}
        </button>
      )}
      <Outcome command={command} />
    </form>
  )
}
