import { useId, useRef, useState, type ReactNode } from 'react'
import { letterLanguages, type LetterLanguage } from '@blaupause/domain/workshops'
import { useSay } from '../i18n/use-say.js'
import { seatOf, strangerOf, type DraftSeat } from './plan.js'

type Props = { seats: readonly DraftSeat[]; offered: readonly { key: string; name: string }[]; onChange: (seats: readonly DraftSeat[]) => void }
const parts = ['vote', 'listen', 'guest'] as const

/** Who sits at the table: organisations, never persons. Those of the programme are offered, others are written. */
export function SeatsEditor({ seats, offered, onChange }: Props): ReactNode {
  const { t } = useSay()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const known = offered.filter(({ key }) => !seats.some((seat) => seat.key === key))
  const set = (key: string, change: Partial<DraftSeat>): void => {
    onChange(seats.map((seat) => (seat.key === key ? { ...seat, ...change } : seat)))
  }
  const add = (): void => {
    const words = name.trim()
    if (words === '') return
    const one = known.find((organisation) => organisation.name === words)
    const seat = one ? seatOf(one) : strangerOf(words)
    if (!seats.some(({ key }) => key === seat.key)) onChange([...seats, seat])
    setName('')
  }
  return (
    <fieldset className="step-choice">
      <legend>{t('workshops.plan.participants')}</legend>
      <div className="lines seats">
        {seats.map((seat) => (
          <div key={seat.key} aria-label={seat.name} role="group">
            <b>{seat.name}</b>
            <label>
              <span className="visually-hidden">{t('workshops.plan.part')}</span>
              <span className="pick">
                <select
                  value={seat.part}
                  onChange={(event) => {
                    set(seat.key, { part: event.target.value as DraftSeat['part'] })
                  }}
                >
                  {parts.map((part) => (
                    <option key={part} value={part}>
                      {t(`workshops.plan.parts.${part}`)}
                    </option>
                  ))}
                </select>
              </span>
            </label>
            <label className="grow">
              <span className="visually-hidden">{t('workshops.plan.seat_mailbox')}</span>
              <input
                type="email"
                placeholder={t('workshops.plan.seat_mailbox')}
                maxLength={200}
                value={seat.mailbox}
                onChange={(event) => {
                  set(seat.key, { mailbox: event.target.value })
                }}
              />
            </label>
            <label>
              <span className="visually-hidden">{t('workshops.plan.letters')}</span>
              <span className="pick">
                <select
                  value={seat.language}
                  onChange={(event) => {
                    set(seat.key, { language: event.target.value as LetterLanguage })
                  }}
                >
                  {letterLanguages.map((language) => (
                    <option key={language} value={language}>
                      {t(`workshops.plan.languages.${language}`)}
                    </option>
                  ))}
                </select>
              </span>
            </label>
            <button
              type="button"
              className="btn btn--text"
              aria-label={t('workshops.plan.remove_of', { title: seat.name })}
              onClick={() => {
                onChange(seats.filter(({ key }) => key !== seat.key))
                field.current?.focus()
              }}
            >
              {t('workshops.plan.remove')}
            </button>
          </div>
        ))}
      </div>
      <div className="add-line">
        <label htmlFor={`${id}-name`}>
          {t('workshops.plan.seat')}
          <input
            id={`${id}-name`}
            ref={field}
            list={`${id}-known`}
            autoComplete="off"
            maxLength={200}
            aria-describedby={`${id}-hint`}
            value={name}
            onChange={(event) => {
              setName(event.target.value)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault()
                add()
              }
            }}
          />
        </label>
        <datalist id={`${id}-known`}>
          {known.map((one) => (
            <option key={one.key} value={one.name} />
          ))}
        </datalist>
        <button type="button" className="btn" onClick={add}>
          {t('workshops.plan.seat_add')}
        </button>
      </div>
      <p className="source" id={`${id}-hint`}>
        {t('workshops.plan.seat_hint')}
      </p>
    </fieldset>
  )
}
