import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import { SetSperrzeit, type SperrzeitSet } from '@blaupause/contract/rollouts'
import { behoerdeKinds, type BehoerdeKind } from '@blaupause/domain/catalogue'
import { landKey } from '@blaupause/domain/register'
import { sperrzeitKinds } from '@blaupause/domain/rollouts'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Setting a Sperrzeit: whose, why, from when until when. A Kommune sets its own; a Land may narrow it to small offices. */
export function SperrzeitForm({ me, onDone }: { me: Me; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const land = landKey(me.actor.land ?? '') ?? ''
  const own = me.actor.role === 'kommune'
  const command = useCommand<SperrzeitSet>(t('dates.sperrzeiten.set'))
  const [fields, setFields] = useState({
    traeger: own ? (me.actor.traeger[0] ?? '') : land,
    name: '',
    kind: 'wahl',
    from: '',
    to: '',
    population: '',
    reason: '',
  })
  const [kinds, setKinds] = useState<readonly BehoerdeKind[]>([])
  const [invalid, setInvalid] = useState<string | null>(null)
  const change =
    (name: keyof typeof fields) =>
    (event: { target: { value: string } }): void => {
      setFields({ ...fields, [name]: event.target.value })
    }
  const send = async (): Promise<void> => {
    const { population, traeger, ...rest } = fields
    const parsed = SetSperrzeit.safeParse({
      ...rest,
      traeger: traeger.replace(/\s/g, ''),
      behoerdeKinds: kinds,
      maxPopulation: population === '' ? null : Number(population),
    })
    setInvalid(parsed.success ? null : t(`dates.sperrzeiten.invalid.${String(parsed.error.issues[0]?.path[0])}`, { _: t('form.invalid.other') }))
    if (!parsed.success) return
    const answer = await command.send('/sperrzeiten', parsed.data)
    if (answer === null) return
    noted(answer.dueInside === 0 ? t('dates.sperrzeiten.none_inside') : t('dates.sperrzeiten.done', { smart_count: answer.dueInside }), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('dates.sperrzeiten.set')}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className="fields">
        {!own && (
          <label htmlFor={`${id}-k`}>
            {t('dates.sperrzeiten.key', { land })}
            <input id={`${id}-k`} inputMode="numeric" maxLength={12} value={fields.traeger} onChange={change('traeger')} />
          </label>
        )}
        <label htmlFor={`${id}-a`}>
          {t('dates.sperrzeiten.kind')}
          <span className="pick">
            <select id={`${id}-a`} value={fields.kind} onChange={change('kind')}>
              {sperrzeitKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`dates.sperrzeiten.kinds.${kind}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
        <label htmlFor={`${id}-n`}>
          {t('dates.sperrzeiten.name')}
          <input id={`${id}-n`} maxLength={120} value={fields.name} onChange={change('name')} />
        </label>
        <label htmlFor={`${id}-f`}>
          {t('dates.sperrzeiten.from')}
          <input id={`${id}-f`} type="date" value={fields.from} onChange={change('from')} />
        </label>
        <label htmlFor={`${id}-t`}>
          {t('dates.sperrzeiten.to')}
          <input id={`${id}-t`} type="date" min={fields.from} value={fields.to} onChange={change('to')} />
        </label>
        {!own && (
          <label htmlFor={`${id}-p`}>
            {t('dates.sperrzeiten.population')}
            <input id={`${id}-p`} inputMode="numeric" maxLength={7} value={fields.population} onChange={change('population')} />
          </label>
        )}
      </div>
      {!own && (
        <fieldset className="kinds">
          <legend>{t('dates.sperrzeiten.authority_kinds')}</legend>
          {behoerdeKinds.map((kind) => (
            <label key={kind} className="choice">
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={(event) => {
                  setKinds(event.target.checked ? [...kinds, kind] : kinds.filter((one) => one !== kind))
                }}
              />
              <span>{t(`authorities.kind.${kind}`, { smart_count: 2 })}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label htmlFor={`${id}-r`}>
        {t('dates.sperrzeiten.reason')}
        <input id={`${id}-r`} maxLength={2000} value={fields.reason} onChange={change('reason')} />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('dates.sperrzeiten.set')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
