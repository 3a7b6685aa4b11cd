import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import type { StichtagCalendarView, StichtagView } from '@blaupause/contract/rollouts'
import { canKeepStichtage } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'
import { EndForm } from './end-form.js'
import { StichtagForm } from './stichtag-form.js'

/** So many days to come are shown at once; the later ones and the past open at a press. */
const SHOWN = 4

/** Days on which others take something, by calendar: the next one, all that were entered with their source, and what is only proposed. */
export function Stichtage({ me }: { me: Me }): ReactNode {
  const { t } = useSay()
  const [adding, setAdding] = useState(false)
  const filter = me.actor.land === null ? {} : { land: me.actor.land }
  const { data: calendars = [] } = useGetList<StichtagCalendarView>('stichtag-calendars', { pagination: { page: 1, perPage: 50 }, filter }, { retry: false })
  const { data: days = [] } = useGetList<StichtagView>('stichtage', { pagination: { page: 1, perPage: 100 }, filter }, { retry: false })
  const { land } = me.actor
  return (
    <section className="part" aria-labelledby="stichtage">
      <h2 id="stichtage">{t('dates.stichtage.title')}</h2>
      <p className="small muted">{t('dates.stichtage.what')}</p>
      {calendars.length === 0 && <p>{t('dates.stichtage.none')}</p>}
      {calendars.map((calendar) => (
        <Calendar key={calendar.id} me={me} calendar={calendar} days={days.filter((day) => day.land === calendar.land && day.calendar === calendar.calendar)} />
      ))}
      {land !== null &&
        canKeepStichtage(me.actor, { land }) &&
        (adding ? (
          <StichtagForm
            land={land}
            today={me.today}
            calendars={calendars}
            onDone={() => {
              setAdding(false)
            }}
          />
        ) : (
          <p>
            <button
              type="button"
              className="btn"
              onClick={() => {
                setAdding(true)
              }}
            >
              {t('dates.stichtage.add')}
            </button>
          </p>
        ))}
    </section>
  )
}

function Calendar({ me, calendar, days }: { me: Me; calendar: StichtagCalendarView; days: readonly StichtagView[] }): ReactNode {
  const { t, text, format } = useSay()
  const { proposed, next } = calendar
  const coming = days.filter(({ endedAt, on }) => endedAt === null && on >= me.today)
  const rest = [...coming.slice(SHOWN), ...days.filter((day) => !coming.includes(day))]
  return (
    <div className="stichtage">
      <h3>
        {text(calendar.name)}
        {me.actor.land === null && `, ${t(`land.${calendar.land}`, { _: calendar.land })}`}
      </h3>
      <p>{next === null ? t('dates.stichtage.no_day') : t('dates.stichtage.next', { on: format.date(next), count: format.number(calendar.days) })}</p>
      {proposed && !proposed.inForce && next === null && (
        <p className="small muted">
          <span className="tag">{t('dates.stichtage.proposal')}</span> {proposed.note && text(proposed.note)}{' '}
          {t('dates.stichtage.from', { source: proposed.sources.map((source) => source.text).join('; ') })}
        </p>
      )}
      {next !== null && <Days me={me} days={coming.slice(0, SHOWN)} />}
      {rest.length > 0 && (
        <details className="rest">
          <summary>{t('dates.stichtage.rest', { smart_count: rest.length })}</summary>
          <Days me={me} days={rest} />
        </details>
      )}
    </div>
  )
}

function Days({ me, days }: { me: Me; days: readonly StichtagView[] }): ReactNode {
  return (
    <ul className="list dated">
      {days.map((day) => (
        <Day key={day.id} me={me} day={day} />
      ))}
    </ul>
  )
}

function Day({ me, day }: { me: Me; day: StichtagView }): ReactNode {
  const { t, format } = useSay()
  const [ending, setEnding] = useState(false)
  const name = format.date(day.on)
  return (
    <li className={day.endedAt === null && day.on >= me.today ? undefined : 'over'}>
      <p>
        <strong>
          <time dateTime={day.on}>{name}</time>
        </strong>
        <small className="muted">
          {t('dates.stichtage.by', { organisation: day.organisation, source: day.source })}
          {day.endedAt !== null && ` · ${t('dates.sperrzeiten.ended', { on: format.date(day.endedAt.slice(0, 10)) })}`}
        </small>
      </p>
      {day.endedAt === null && day.on >= me.today && canKeepStichtage(me.actor, day) && !ending && (
        <div className="btns">
          <button
            type="button"
            className="btn"
            aria-label={t('dates.sperrzeiten.end_title', { name })}
            onClick={() => {
              setEnding(true)
            }}
          >
            {t('dates.sperrzeiten.end')}
          </button>
        </div>
      )}
      {ending && (
        <EndForm
          path={`/stichtage/${day.id}/end`}
          name={name}
          onDone={() => {
            setEnding(false)
          }}
        />
      )}
    </li>
  )
}
