import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetMany } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import { ShiftMany, ShiftReport } from '@blaupause/contract/rollouts'
import type { Lage } from '@blaupause/contract/insights'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { useProgrammes } from '../programme/use-programmes.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Notice } from '../rollouts/actions/notice.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { ShiftFields, shiftTo, type ShiftDraft } from './shift-fields.js'
import { ShiftManyPreview } from './shift-many-preview.js'
import { usePreview } from './use-preview.js'
import './dates.css'

/** One party, many rollouts: it named a day, and the dates of all that wait on it follow, after a preview. */
export function ShiftManyPage(): ReactNode {
  const { t, party, text, language } = useSay()
  const { me } = useMe()
  const { chosen } = useProgrammes(me)
  const id = useId()
  const [search, setSearch] = useSearchParams()
  const { data = [] } = useGetMany<Lage & { id: string }>('lage', { ids: chosen.map(({ id: one }) => one) }, { retry: false })
  const held = data.flatMap((lage) =>
    lage
      ? lage.waiting.flatMap(({ group, ...one }) =>
          group ? [{ ...one, ...group, service: lage.onlinedienste.find((dienst) => dienst.id === group.onlinedienst)?.name ?? group.onlinedienst }] : [],
        )
      : [],
  )
  const chosenKey = search.get('auf') ?? ''
  const group = held.find((one) => keyOf(one) === chosenKey)
  const preview = usePreview('/rollouts/shift/preview')
  const command = useCommand<ShiftReport>(t('dates.shift.title'))
  const [draft, setDraft] = useState<ShiftDraft>({ how: 'promisedOn', day: '', count: '5' })
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const title = t('dates.shift.many_title', { party: group ? party(group.party, 'on') : '…' })
  usePageTitle(title, me?.demo)
  if (!me) return <Waiting />
  const selection = group && { waitingOn: group.waitingOn, programme: group.programme, step: group.stepId, onlinedienst: group.onlinedienst, ...shiftTo(draft) }
  const apply = async (report: ShiftReport): Promise<void> => {
    const parsed = ShiftMany.safeParse({ ...selection, reason, digest: report.digest })
    setInvalid(parsed.success ? null : t('form.invalid.reason'))
    if (!parsed.success) return
    const done = await command.send('/rollouts/shift', parsed.data)
    if (done === null) return
    noted(t('dates.shift.many_done', { count: t('dates.shift.moves', { smart_count: done.steps }) }), null)
    preview.forget()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (preview.report) void apply(preview.report)
    else if (selection) void preview.ask(selection)
  }
  const stale = ShiftReport.safeParse(command.current)
  return (
    <>
      <Notice />
      <p className="crumb">
        <Link to="/termine">{t('dates.latest.title')}</Link>
      </p>
      <div className="intro">
        <div>
          <h1>{title}</h1>
        </div>
      </div>
      {held.length === 0 ? (
        <div className="empty">
          <h2>{t('dates.shift.none')}</h2>
        </div>
      ) : (
        <form className="panel" aria-label={title} onSubmit={submit}>
          <div className="fields">
            <label htmlFor={`${id}-party`}>
              {t('dates.shift.party')}
              <span className="pick">
                <select
                  id={`${id}-party`}
                  required
                  value={chosenKey}
                  onChange={(event) => {
                    preview.forget()
                    setSearch({ auf: event.target.value }, { replace: true })
                  }}
                >
                  <option value="">–</option>
                  {held.map((one) => (
                    <option key={keyOf(one)} value={keyOf(one)}>
                      {party(one.party)}: {text(one.stepName)}, {one.service} ({one.rollouts})
                    </option>
                  ))}
                </select>
              </span>
            </label>
          </div>
          {group && (
            <ShiftFields
              draft={draft}
              waitingOn={group.party}
              today={me.today}
              onChange={(next) => {
                setDraft(next)
                preview.forget()
              }}
            />
          )}
          {preview.refused !== null && (
            <p role="alert" className="refusal">
              {preview.refused}
            </p>
          )}
          {preview.report && (
            <>
              <ShiftManyPreview report={preview.report} language={language} />
              <label htmlFor={`${id}-reason`}>
                {t('dates.shift.reason')}
                <textarea
                  id={`${id}-reason`}
                  rows={2}
                  required
                  minLength={3}
                  maxLength={2000}
                  value={reason}
                  onChange={(event) => {
                    setReason(event.target.value)
                  }}
                />
              </label>
              <p className="source">{t('dates.shift.reason_hint')}</p>
            </>
          )}
          <Outcome command={command} invalid={invalid} />
          {stale.success && (
            <p>
              <button
                type="button"
                className="btn"
                onClick={() => {
                  preview.show(stale.data)
                  command.clear()
                }}
              >
                {t('dates.shift.stale')}
              </button>
            </p>
          )}
          <div className="btns">
            {preview.report ? (
              <button type="submit" className="btn btn--primary" disabled={command.busy || preview.report.steps === 0}>
                {t('dates.shift.apply', { smart_count: preview.report.steps })}
              </button>
            ) : (
              <button type="submit" className="btn btn--primary" disabled={preview.busy}>
                {t(preview.busy ? 'dates.shift.previewing' : 'dates.shift.preview')}
              </button>
            )}
            {preview.report && (
              <button
                type="button"
                className="btn btn--text"
                onClick={() => {
                  preview.forget()
                }}
              >
                {t('form.cancel')}
              </button>
            )}
          </div>
        </form>
      )}
    </>
  )
}

function keyOf({ waitingOn, stepId, onlinedienst }: { waitingOn: string; stepId: string; onlinedienst: string }): string {
  return `${waitingOn}|${stepId}|${onlinedienst}`
}
