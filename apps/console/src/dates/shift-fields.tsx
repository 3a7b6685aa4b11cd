import { useId, type ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'

/** Where to: a day, so many working days later, or the day a party has promised. */
export type ShiftDraft = { readonly how: 'on' | 'workingDays' | 'promisedOn'; readonly day: string; readonly count: string }

export function ShiftFields({
  draft,
  waitingOn,
  today,
  onChange,
}: {
  draft: ShiftDraft
  waitingOn: string | null
  today: string
  onChange: (draft: ShiftDraft) => void
}): ReactNode {
  const { t, party } = useSay()
  const id = useId()
  const ways = waitingOn === null ? (['on', 'workingDays'] as const) : (['promisedOn', 'on', 'workingDays'] as const)
  return (
    <div className="fields">
      <label htmlFor={`${id}-how`}>
        {t('dates.shift.how')}
        <span className="pick">
          <select
            id={`${id}-how`}
            value={draft.how}
            onChange={(event) => {
              onChange({ ...draft, how: event.target.value as ShiftDraft['how'] })
            }}
          >
            {ways.map((way) => (
              <option key={way} value={way}>
                {t(`dates.shift.${way}`, { party: waitingOn === null ? '' : party(waitingOn) })}
              </option>
            ))}
          </select>
        </span>
      </label>
      {draft.how === 'workingDays' ? (
        <label htmlFor={`${id}-count`}>
          {t('dates.shift.count')}
          <input
            id={`${id}-count`}
            type="number"
            min={-400}
            max={400}
            required
            value={draft.count}
            onChange={(event) => {
              onChange({ ...draft, count: event.target.value })
            }}
          />
        </label>
      ) : (
        <label htmlFor={`${id}-day`}>
          {t(draft.how === 'on' ? 'dates.shift.day' : 'dates.shift.promise')}
          <input
            id={`${id}-day`}
            type="date"
            min={today}
            required
            value={draft.day}
            onChange={(event) => {
              onChange({ ...draft, day: event.target.value })
            }}
          />
        </label>
      )}
    </div>
  )
}

/** The draft as the command's field. */
export function shiftTo({ how, day, count }: ShiftDraft): { on: string } | { workingDays: number } | { promisedOn: string } {
  return how === 'workingDays' ? { workingDays: Number(count) } : how === 'on' ? { on: day } : { promisedOn: day }
}
