import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { ShiftMany, ShiftReport, type SperrzeitView } from '@blaupause/contract/rollouts'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { ShiftManyPreview } from './shift-many-preview.js'
import { usePreview } from './use-preview.js'

/** Dates that lie in a Sperrzeit do not move by themselves: one click shows where they would go, a second, with the reason, moves them. */
export function SperrzeitShift({ sperrzeit }: { sperrzeit: SperrzeitView }): ReactNode {
  const { t, language } = useSay()
  const id = useId()
  const { report, refused, busy, ask, forget, show } = usePreview('/rollouts/shift/preview')
  const command = useCommand<ShiftReport>(t('dates.shift.title'))
  const [reason, setReason] = useState(sperrzeit.name)
  const [invalid, setInvalid] = useState<string | null>(null)
  const selection = { sperrzeit: sperrzeit.id, workingDays: 0 }
  const apply = async ({ digest }: ShiftReport): Promise<void> => {
    const parsed = ShiftMany.safeParse({ ...selection, reason, digest })
    setInvalid(parsed.success ? null : t('form.invalid.reason'))
    if (!parsed.success) return
    const done = await command.send('/rollouts/shift', parsed.data)
    if (done === null) return
    noted(t('dates.shift.many_done', { count: t('dates.shift.moves', { smart_count: done.steps }) }), null)
    forget()
  }
  const stale = ShiftReport.safeParse(command.current)
  if (!report) {
    return (
      <>
        <button
          type="button"
          className="btn"
          disabled={busy}
          aria-label={`${t('dates.sperrzeiten.inside')}: ${sperrzeit.name}`}
          onClick={() => {
            void ask(selection)
          }}
        >
          {t(busy ? 'dates.shift.previewing' : 'dates.sperrzeiten.inside')}
        </button>
        {refused !== null && (
          <p role="alert" className="refusal">
            {refused}
          </p>
        )}
      </>
    )
  }
  if (report.steps === 0) return <p role="status">{t('dates.sperrzeiten.none_inside_now')}</p>
  return (
    <form
      className="panel"
      aria-label={t('dates.sperrzeiten.inside_title', { name: sperrzeit.name })}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void apply(report)
      }}
    >
      <ShiftManyPreview report={report} language={language} />
      <label htmlFor={`${id}-r`}>
        {t('dates.shift.reason')}
        <textarea
          id={`${id}-r`}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </label>
      <p className="source">{t('dates.shift.reason_hint')}</p>
      <Outcome command={command} invalid={invalid} />
      {stale.success && (
        <p>
          <button
            type="button"
            className="btn"
            onClick={() => {
              show(stale.data)
              command.clear()
            }}
          >
            {t('dates.shift.stale')}
          </button>
        </p>
      )}
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('dates.shift.apply', { smart_count: report.steps })}
        </button>
        <button type="button" className="btn btn--text" onClick={forget}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
