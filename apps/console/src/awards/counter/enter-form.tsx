import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { EnterProcedure, type ProcedureEntered } from '@blaupause/contract/awards'
import { problemOf } from '../../data/http.js'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'

/** What a form begins with. `dead`: the link that leads nowhere and is replaced; `instead`: an own entry that is changed. */
export type Prepared = {
  readonly kind: 'repair' | 'link' | 'build' | 'rollout' | 'change' | 'new'
  readonly name: string
  readonly link: string
  readonly origin: 'kommunal' | 'zentral'
  readonly leistungen: readonly string[]
  readonly dead?: string | null
  readonly instead?: string
}

/** Enters one procedure by hand; the text for the portal stands ready to be copied. It counts once the portal shows it. */
export function EnterForm({ prepared, portal, onDone }: { prepared: Prepared; portal: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<ProcedureEntered>(t('counter.enter_title'))
  const [name, setName] = useState(prepared.name)
  const [link, setLink] = useState(prepared.link)
  const [origin, setOrigin] = useState(prepared.origin)
  const [keys, setKeys] = useState(prepared.leistungen.join(' '))
  const [another, setAnother] = useState(prepared.kind === 'repair')
  const [invalid, setInvalid] = useState<string | null>(null)
  const namesake = problemOf(command.refused)?.code === 'procedure.same-name'
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = EnterProcedure.safeParse({ name, link, origin, leistungen: keys.split(/[\s,]+/).filter(Boolean), another })
    setInvalid(parsed.success ? null : t('counter.invalid'))
    if (!parsed.success) return
    const done = await command.send(
      prepared.instead === undefined ? '/procedures' : '/procedures/change',
      prepared.instead === undefined ? parsed.data : { ...parsed.data, instead: prepared.instead },
    )
    if (done === null) return
    notify('counter.entered', { type: 'success' })
    onDone()
  }
  return (
    <form
      className="panel"
      noValidate
      aria-label={t(prepared.kind === 'repair' ? 'counter.repair_title' : 'counter.enter_title')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <p className="small">
        {t(`counter.how_${prepared.kind === 'repair' ? 'repair' : prepared.kind === 'build' ? 'build' : 'enter'}`, { portal, link: prepared.dead ?? '' })}
      </p>
      <div className="fields">
        <label htmlFor={`${id}-name`}>
          {t('counter.field.name')}
          <input
            id={`${id}-name`}
            maxLength={300}
            value={name}
            onChange={(event) => {
              setName(event.target.value)
            }}
          />
        </label>
        <label htmlFor={`${id}-link`}>
          {t('counter.field.link')}
          <input
            id={`${id}-link`}
            type="url"
            inputMode="url"
            maxLength={2000}
            placeholder="https://"
            value={link}
            onChange={(event) => {
              setLink(event.target.value)
            }}
          />
        </label>
        <label htmlFor={`${id}-origin`}>
          {t('counter.field.origin')}
          <span className="pick">
            <select
              id={`${id}-origin`}
              value={origin}
              onChange={(event) => {
                setOrigin(event.target.value as 'kommunal')
              }}
            >
              <option value="kommunal">{t('counter.origin.kommunal')}</option>
              <option value="zentral">{t('counter.origin.zentral')}</option>
            </select>
          </span>
        </label>
        <label htmlFor={`${id}-keys`}>
          {t('counter.field.leistungen')}
          <input
            id={`${id}-keys`}
            maxLength={800}
            value={keys}
            onChange={(event) => {
              setKeys(event.target.value)
            }}
          />
        </label>
      </div>
      {name !== '' && (
        <>
          <p className="small" id={`${id}-text`}>
            {t('counter.prepared', { portal })}
          </p>
          <p className="prepared" aria-labelledby={`${id}-text`}>
            {t('counter.prepared_text', { name, link: link || 'https://…' })}
          </p>
        </>
      )}
      {namesake && (
        <p>
          <label className="choice">
            <input
              type="checkbox"
              checked={another}
              onChange={(event) => {
                setAnother(event.target.checked)
              }}
            />{' '}
            {t('counter.another')}
          </label>
        </p>
      )}
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('counter.save')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('counter.cancel')}
        </button>
      </div>
    </form>
  )
}
