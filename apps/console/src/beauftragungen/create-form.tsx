import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { CreateBeauftragung, type BeauftragungPartners, type BeauftragungView, type Me } from '@blaupause/contract/identity'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Letting another body act, or asking to act: who, since when, until when, and where the consent is written. */
export function CreateForm({ me, partners, onDone }: { me: Me; partners: BeauftragungPartners; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const own = me.actor.role === 'kommune' ? (me.actor.traeger[0] ?? '') : null
  const asks = partners.principals.length > 0
  const command = useCommand<BeauftragungView>(t(asks ? 'beauftragungen.ask' : 'beauftragungen.grant'))
  const [traeger, setTraeger] = useState(asks ? (partners.principals[0]?.traeger ?? '') : (own ?? ''))
  const [agent, setAgent] = useState(asks ? (own ?? '') : (partners.agents[0]?.traeger ?? ''))
  const [fromOn, setFromOn] = useState(me.today)
  const [until, setUntil] = useState('')
  const [reference, setReference] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const parsed = CreateBeauftragung.safeParse({
      traeger: traeger.replace(/\s/g, ''),
      agentTraeger: agent,
      fromOn,
      untilOn: until === '' ? null : until,
      reference,
    })
    setInvalid(parsed.success ? null : t(`beauftragungen.invalid.${String(parsed.error.issues[0]?.path[0])}`, { _: t('form.invalid.other') }))
    if (!parsed.success) return
    const made = await command.send('/beauftragungen', parsed.data)
    if (made === null) return
    noted(t(made.state === 'granted' ? 'beauftragungen.done.grant' : 'beauftragungen.done.ask', { name: made.name, agent: made.agentName }), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t(asks ? 'beauftragungen.ask' : 'beauftragungen.grant')}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className="fields">
        {asks && (
          <label htmlFor={`${id}-t`}>
            {t('beauftragungen.for')}
            <span className="pick">
              <select
                id={`${id}-t`}
                value={traeger}
                onChange={(event) => {
                  setTraeger(event.target.value)
                }}
              >
                {partners.principals.map((one) => (
                  <option key={one.traeger} value={one.traeger}>
                    {one.name}
                  </option>
                ))}
              </select>
            </span>
          </label>
        )}
        {own === null && (
          <label htmlFor={`${id}-k`}>
            {t('beauftragungen.key')}
            <input
              id={`${id}-k`}
              inputMode="numeric"
              maxLength={12}
              value={traeger}
              onChange={(event) => {
                setTraeger(event.target.value)
              }}
            />
          </label>
        )}
        {!asks && (
          <label htmlFor={`${id}-a`}>
            {t('beauftragungen.agent')}
            <span className="pick">
              <select
                id={`${id}-a`}
                value={agent}
                onChange={(event) => {
                  setAgent(event.target.value)
                }}
              >
                {partners.agents.map((one) => (
                  <option key={one.traeger} value={one.traeger}>
                    {one.name}
                  </option>
                ))}
              </select>
            </span>
          </label>
        )}
        <label htmlFor={`${id}-f`}>
          {t('beauftragungen.from')}
          <input
            id={`${id}-f`}
            type="date"
            value={fromOn}
            onChange={(event) => {
              setFromOn(event.target.value)
            }}
          />
        </label>
        <label htmlFor={`${id}-u`}>
          {t('beauftragungen.until')} <small className="muted">{t('beauftragungen.open_end')}</small>
          <input
            id={`${id}-u`}
            type="date"
            min={fromOn}
            value={until}
            onChange={(event) => {
              setUntil(event.target.value)
            }}
          />
        </label>
      </div>
      <label htmlFor={`${id}-r`}>
        {t('beauftragungen.text.grant')}
        <input
          id={`${id}-r`}
          maxLength={300}
          value={reference}
          onChange={(event) => {
            setReference(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t(asks ? 'beauftragungen.ask' : 'beauftragungen.grant')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
