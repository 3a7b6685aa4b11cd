import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useGetList, useNotify } from 'react-admin'
import { RetireBlueprint, type BlueprintRow, type BlueprintView } from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Discourages or withdraws what is published: which of the two, why, and what takes its place. Those who took it over are told. */
export function RetireForm({ view, actor, onClose }: { view: BlueprintView; actor: Actor; onClose: () => void }): ReactNode {
  const { t, text } = useSay()
  const id = useId()
  const notify = useNotify()
  const heading = useRef<HTMLHeadingElement>(null)
  const { data = [] } = useGetList<BlueprintRow & { id: string }>(
    'blueprints',
    { pagination: { page: 1, perPage: 200 }, filter: { state: 'published' } },
    { retry: false },
  )
  const [state, setState] = useState<'deprecated' | 'withdrawn'>(view.state === 'deprecated' ? 'withdrawn' : 'deprecated')
  const [reason, setReason] = useState('')
  const [replacement, setReplacement] = useState('')
  const [invalid, setInvalid] = useState(false)
  const command = useCommand(t('blueprints.retire.open'))
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const others = data.filter(({ name, version }) => name !== view.name || version !== view.version)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const other = others.find(({ name, version }) => `${name}/${version}` === replacement)
    const parsed = RetireBlueprint.safeParse({ state, reason, replacement: other ? { name: other.name, version: other.version } : null })
    setInvalid(!parsed.success)
    if (!parsed.success || (await command.send(`/blueprints/${view.name}/${view.version}/retire`, parsed.data)) === null) return
    notify(t('agreement.asked.sent', { organisation: actor.organisation.name }), { type: 'success' })
    onClose()
  }
  return (
    <form
      className="panel sign"
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {t('blueprints.retire.title', { title: text(view.title), version: view.version })}
      </h2>
      {(['deprecated', 'withdrawn'] as const).map((one) => (
        <label key={one} className="choice">
          <input
            type="radio"
            name={`${id}-state`}
            checked={state === one}
            disabled={view.state === one}
            onChange={() => {
              setState(one)
            }}
          />
          <span>
            {t(`blueprints.retire.${one}`)} <small className="muted">{t(`blueprints.retire.${one}_means`)}</small>
          </span>
        </label>
      ))}
      <div className="field">
        <label htmlFor={`${id}-reason`}>{t('blueprints.retire.reason')}</label>
        <textarea
          id={`${id}-reason`}
          rows={2}
          maxLength={500}
          value={reason}
          aria-invalid={invalid}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-other`}>{t('blueprints.retire.replacement')}</label>
        <span className="pick">
          <select
            id={`${id}-other`}
            value={replacement}
            onChange={(event) => {
              setReplacement(event.target.value)
            }}
          >
            <option value="">{t('blueprints.retire.no_replacement')}</option>
            {others.map((row) => (
              <option key={`${row.name}/${row.version}`} value={`${row.name}/${row.version}`}>
                {text(row.title)} {row.version}
              </option>
            ))}
          </select>
        </span>
      </div>
      <p className="source">{t('blueprints.retire.told')}</p>
      <Outcome command={command} invalid={invalid ? t('blueprints.retire.invalid') : null} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t(`blueprints.retire.submit.${state}`)}
        </button>
        <button type="button" className="btn btn--text" onClick={onClose}>
          {t('blueprints.form.cancel')}
        </button>
      </div>
    </form>
  )
}
