import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { Link } from 'react-router-dom'
import { TakeBackLocalChange, type LocalChangeView } from '@blaupause/contract/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { changeWords } from './change-words.js'

const MARKS = { proposed: 'wartet', holds: 'belegt', replaced: 'nicht', 'taken-back': 'nicht' } as const

/** One local change: at which step, what, why, since when; confirm it, or take it back. */
export function LocalEntry({ change, may }: { change: LocalChangeView; may: boolean }): ReactNode {
  const { t, text, format } = useSay()
  const notify = useNotify()
  const [taking, setTaking] = useState(false)
  const confirming = useCommand<LocalChangeView>(t('local.page.confirm'))
  const { blueprint, content, state } = change
  const open = state === 'proposed' || state === 'holds'
  const address = `/blaupausen/${blueprint.name}/${blueprint.version}${content.kind === 'role' || (content.kind === 'add' && state !== 'holds') ? '' : `/schritt/${content.step}`}`
  const what = changeWords(change, { t, text })
  const confirm = async (): Promise<void> => {
    if ((await confirming.send(`/local-changes/${change.id}/confirm`, { version: change.version })) !== null)
      notify('local.page.confirmed_done', { type: 'success' })
  }
  return (
    <li>
      <div>
        <h3>
          <Link to={address}>{change.stepName ? text(change.stepName) : t('local.kind.role')}</Link>
        </h3>
        <p>
          <b>{t(`local.kind.${content.kind}`)}</b>
          {content.kind !== 'role' && content.onlinedienst !== null && `, ${t('local.page.for', { service: content.onlinedienst })}`}
          {what !== '' && `: ${what}`}
          <span className="because">{t('local.because', { reason: text(change.reason) })}</span>
        </p>
        <p className="small">
          {[
            t('local.page.of', { title: text(blueprint.title), version: blueprint.version }),
            t('local.page.made', { on: format.date(change.madeAt), organisation: change.organisation }),
            ...(change.confirmedAt ? [t('local.page.confirmed', { on: format.date(change.confirmedAt) })] : []),
            ...(change.endedAt
              ? [`${t('local.page.ended', { on: format.date(change.endedAt) })}${change.endedReason === null ? '' : `: ${change.endedReason}`}`]
              : []),
          ].join('; ')}
        </p>
        {state === 'proposed' && change.mine && may && <p className="small">{t('local.page.confirm_mine')}</p>}
        <Outcome command={confirming} />
      </div>
      <div>
        <State state={MARKS[state]}>{t(`local.page.state.${state}`)}</State>
        {may && open && !taking && (
          <div className="btns">
            {state === 'proposed' && !change.mine && (
              <button
                type="button"
                className="btn btn--primary"
                disabled={confirming.busy}
                onClick={() => {
                  void confirm()
                }}
              >
                {t('local.page.confirm')}
              </button>
            )}
            <button
              type="button"
              className="btn btn--text"
              onClick={() => {
                setTaking(true)
              }}
            >
              {t('local.page.take_back')}
            </button>
          </div>
        )}
      </div>
      {taking && (
        <TakeBack
          change={change}
          onClose={() => {
            setTaking(false)
          }}
        />
      )}
    </li>
  )
}

function TakeBack({ change: { id, version }, onClose }: { change: LocalChangeView; onClose: () => void }): ReactNode {
  const { t } = useSay()
  const field = useId()
  const notify = useNotify()
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState(false)
  const command = useCommand<LocalChangeView>(t('local.page.take_back_submit'))
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = TakeBackLocalChange.safeParse({ version, reason })
    setInvalid(!parsed.success)
    if (!parsed.success || (await command.send(`/local-changes/${id}/take-back`, parsed.data)) === null) return
    notify('local.page.taken_back', { type: 'success' })
    onClose()
  }
  return (
    <form
      className="panel"
      noValidate
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <div className="field">
        <label htmlFor={field}>{t('local.page.take_back_reason')}</label>
        <textarea
          id={field}
          rows={2}
          maxLength={1000}
          autoFocus
          value={reason}
          aria-invalid={invalid}
          onChange={({ target }) => {
            setReason(target.value)
          }}
        />
      </div>
      <Outcome command={command} invalid={invalid ? t('local.form.invalid') : null} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('local.page.take_back_submit')}
        </button>
        <button type="button" className="btn btn--text" onClick={onClose}>
          {t('local.form.cancel')}
        </button>
      </div>
    </form>
  )
}
