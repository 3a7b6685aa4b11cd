import type { ReactNode } from 'react'
import type { BecauseView } from '@blaupause/contract/rollouts'
import { useSay, type Say } from '../i18n/use-say.js'

/** The reasons of one day in the order in which they acted, each with the day it led to. */
export function BecauseList({ because }: { because: readonly BecauseView[] }): ReactNode {
  const say = useSay()
  return (
    <ol className="because">
      {because.map((reason, index) => (
        <li key={index}>
          <time dateTime={reason.day}>{say.format.date(reason.day)}</time>
          <div>
            {becauseSentence(reason, say)}
            {reason.reason !== null && <blockquote>{reason.reason}</blockquote>}
            <Passed reason={reason} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** One reason as a sentence without its day. */
export function becauseSentence(reason: BecauseView, { t, text, format, party }: Say): string {
  const day = (on: string | null): string => (on === null ? '–' : format.date(on))
  const count = Math.abs(reason.workingDays ?? 0)
  const values = {
    days: t('dates.days', { smart_count: count }),
    lead: t('dates.days', { smart_count: reason.lead }),
    from: day(reason.from),
    name: reason.name ? text(reason.name) : reason.step ? text(reason.step.name) : '',
    position: reason.step?.position ?? 0,
  }
  switch (reason.kind) {
    case 'anchor':
      return t(`dates.because.${anchorKey(reason)}`, values)
    case 'duration':
      return t('dates.because.duration', values)
    case 'shift':
      return t('dates.because.shift', { at: day(reason.at), organisation: reason.organisation ?? '–', on: day(reason.day) })
    case 'dependency':
      return t(reason.step ? 'dates.because.dependency' : 'dates.because.dependency_start', values)
    case 'pause':
      return (
        t(reason.promised ? 'dates.because.promised' : 'dates.because.pause', {
          ...values,
          party: party(reason.party ?? '–', 'with'),
          since: day(reason.since),
          until: day(reason.until),
        }) + (reason.organisation === null ? '' : `, ${t('dates.because.promised_by', { organisation: reason.organisation })}`)
      )
    case 'promise':
      return t('dates.because.promise', { party: party(reason.party ?? '–', 'with') })
    case 'working-day':
      return t('dates.because.working_day', values)
    case 'sperrzeit':
      return t('dates.because.sperrzeit', { ...values, since: day(reason.since), until: day(reason.until) })
    case 'kept':
      return t('dates.because.kept')
  }
}

function anchorKey({ on, known, lead, workingDays }: BecauseView): string {
  if (!known) return on === 'stichtag' ? 'stichtag_unknown' : 'unknown'
  if (on === 'stichtag') return workingDays !== 0 ? 'stichtag_after' : lead > 0 ? 'stichtag_lead' : 'stichtag'
  if (on === 'commitment') return (workingDays ?? 0) > 0 ? 'commitment_after' : 'commitment'
  return on ?? 'start'
}

/** Weekends and holidays by name that were passed over; what is open stands apart. */
function Passed({ reason: { passedOver } }: { reason: BecauseView }): ReactNode {
  const { t, text, format } = useSay()
  if (!passedOver) return null
  const { weekendDays, holidays, open } = passedOver
  const what = [
    ...(weekendDays > 0 ? [t('dates.weekend', { smart_count: weekendDays })] : []),
    ...holidays.map(({ on, name, certainty }) =>
      t(certainty === 'belegt' ? 'dates.holiday' : 'dates.holiday_unsure', { name: text(name), on: format.short(on) }),
    ),
  ]
  return (
    <>
      {what.length > 0 && <small>{t('dates.passed', { what: what.join(', ') })}</small>}
      {open.map(({ on, name }) => (
        <small key={on}>{t('dates.open', { name: text(name), on: format.short(on) })}</small>
      ))}
    </>
  )
}
