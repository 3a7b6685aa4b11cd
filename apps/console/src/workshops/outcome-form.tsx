import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetList, useNotify } from 'react-admin'
import type { CriterionView } from '@blaupause/contract/criteria'
import { RecordOutcome, type WorkshopView } from '@blaupause/contract/workshops'
import type { Onlinedienst } from '@blaupause/domain/catalogue'
import { isErrand, outcomeKinds, type OutcomeKind } from '@blaupause/domain/workshops'
import { StepChoice } from '../blueprints/step-choice.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { AreaChoice } from './area-choice.js'
import { BlockerChoice } from './blocker-choice.js'

type Props = { workshop: WorkshopView; criteria: readonly CriterionView[]; words: string; onDone: () => void }

/** What was found, decided, taken on, left open or said, at which item, and what it concerns. Text marked in the minutes is taken over. */
export function OutcomeForm({ workshop, criteria, words: marked, onDone }: Props): ReactNode {
  const { t, text } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('workshops.record'))
  const [kind, setKind] = useState<OutcomeKind>('finding')
  const [words, setWords] = useState(marked.trim())
  const [fields, setFields] = useState({
    item: workshop.agenda.find((item) => item.kind === 'topic')?.id ?? '',
    owner: '',
    dueOn: '',
    quoted: '',
    criterion: '',
    options: '',
    effectiveOn: '',
  })
  const [agreed, setAgreed] = useState(false)
  const [steps, setSteps] = useState<string[]>([])
  const [services, setServices] = useState<readonly string[]>([])
  const [areas, setAreas] = useState<readonly { key: string; name: string }[]>([])
  const [blocker, setBlocker] = useState<RecordOutcome['blocker']>(null)
  const { data: offered = [] } = useGetList<Onlinedienst>('onlinedienste', { pagination: { page: 1, perPage: 50 } }, { retry: false })
  const [invalid, setInvalid] = useState<string | null>(null)
  const set =
    (name: keyof typeof fields) =>
    (event: { target: { value: string } }): void => {
      setFields({ ...fields, [name]: event.target.value })
    }
  const orNull = (value: string): string | null => (value === '' ? null : value)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const { item, owner, dueOn, quoted, criterion, options, effectiveOn } = fields
    const linked = kind === 'finding' || kind === 'decision' || kind === 'question'
    const parsed = RecordOutcome.safeParse({
      version: workshop.version,
      kind,
      text: words,
      steps: linked ? steps : [],
      services: linked ? services : [],
      areas: linked ? areas.map(({ key }) => key) : [],
      item: orNull(item),
      criterion: orNull(criterion),
      owner: orNull(owner),
      dueOn: orNull(dueOn),
      quoted: orNull(quoted),
      agreed,
      options:
        kind === 'decision'
          ? options
              .split('\n')
              .map((one) => one.trim())
              .filter((one) => one !== '')
          : [],
      effectiveOn: orNull(effectiveOn),
      blocker: kind === 'blocker' ? blocker : null,
    })
    if (kind === 'blocker' && blocker === null) return setInvalid(t('workshops.invalid.blocker'))
    setInvalid(parsed.success ? null : t(`workshops.invalid.${String(parsed.error.issues[0]?.path[0])}`, { _: t('workshops.invalid.other') }))
    if (!parsed.success || (await command.send(`/workshops/${workshop.id}/outcomes`, parsed.data)) === null) return
    notify(t('workshops.recorded', { kind: t(`workshops.kind.${kind}`) }), { type: 'success' })
    onDone()
  }
  const pick = (name: 'item' | 'owner' | 'quoted' | 'criterion', label: string, none: string, list: readonly (readonly [string, string])[]): ReactNode => (
    <label htmlFor={`${id}-${name}`}>
      {label}
      <span className="pick">
        <select id={`${id}-${name}`} value={fields[name]} onChange={set(name)}>
          <option value="">{none}</option>
          {list.map(([value, shown]) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
  const seats = workshop.participants.map(({ key, name }) => [key, name] as const)
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={t('workshops.record')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <fieldset className="step-choice">
        <legend>{t('workshops.form.kind')}</legend>
        <div className="boxes">
          {outcomeKinds.map((one) => (
            <label key={one} className="box">
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === one}
                onChange={() => {
                  setKind(one)
                }}
              />
              <span>{t(`workshops.kind.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="below" htmlFor={`${id}-text`}>
        {t('workshops.form.text')}
        <textarea
          id={`${id}-text`}
          rows={3}
          required
          maxLength={4000}
          aria-describedby={`${id}-hint`}
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
          }}
        />
      </label>
      <p className="source" id={`${id}-hint`}>
        {t(`workshops.form.text_hint.${kind}`)}
      </p>
      <div className="fields">
        {workshop.agenda.length > 0 &&
          pick(
            'item',
            t('workshops.form.item'),
            t('workshops.form.no_item'),
            workshop.agenda.filter((item) => item.kind === 'topic').map((item) => [item.id, item.title] as const),
          )}
        {isErrand(kind) && pick('owner', t('workshops.form.owner'), t('workshops.form.choose'), seats)}
        {isErrand(kind) && (
          <label htmlFor={`${id}-due`}>
            {t('workshops.form.due')}
            <input id={`${id}-due`} type="date" min={workshop.on} value={fields.dueOn} onChange={set('dueOn')} />
          </label>
        )}
        {kind === 'quote' && pick('quoted', t('workshops.form.quoted'), t('workshops.form.choose'), seats)}
        {kind === 'decision' && (
          <label htmlFor={`${id}-effective`}>
            {t('workshops.form.effective')}
            <input id={`${id}-effective`} type="date" value={fields.effectiveOn} onChange={set('effectiveOn')} />
          </label>
        )}
      </div>
      {kind === 'decision' && (
        <label className="below" htmlFor={`${id}-options`}>
          {t('workshops.form.options')}
          <textarea id={`${id}-options`} rows={2} aria-describedby={`${id}-options-hint`} value={fields.options} onChange={set('options')} />
        </label>
      )}
      {kind === 'decision' && (
        <p className="source" id={`${id}-options-hint`}>
          {t('workshops.form.options_hint')}
        </p>
      )}
      {kind === 'quote' && (
        <label className="box">
          <input
            type="checkbox"
            checked={agreed}
            onChange={(event) => {
              setAgreed(event.target.checked)
            }}
          />
          <span>{t('workshops.form.agreed')}</span>
        </label>
      )}
      {(kind === 'finding' || kind === 'decision' || kind === 'question') && (
        <StepChoice legend={t('workshops.form.steps')} chosen={steps} onChange={setSteps} />
      )}
      {kind === 'blocker' && <BlockerChoice workshop={workshop} words={words} onChange={setBlocker} />}
      {(kind === 'finding' || kind === 'decision' || kind === 'question') && (
        <fieldset className="step-choice">
          <legend>{t('workshops.form.services')}</legend>
          <div className="boxes">
            {offered.map(({ id: service, shortName }) => (
              <label key={service} className="box">
                <input
                  type="checkbox"
                  checked={services.includes(service)}
                  onChange={(event) => {
                    setServices(event.target.checked ? [...services, service] : services.filter((one) => one !== service))
                  }}
                />
                <span>{text(shortName)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {(kind === 'finding' || kind === 'decision' || kind === 'question') && (
        <AreaChoice
          legend={t('workshops.form.areas')}
          land={workshop.land}
          offered={workshop.participants.filter(({ key }) => /^\d{5,}$/.test(key)).map(({ key, name }) => ({ key, name }))}
          chosen={areas}
          onChange={setAreas}
        />
      )}
      {(kind === 'finding' || kind === 'decision') && (
        <div className="below">
          {pick(
            'criterion',
            t('workshops.form.criterion'),
            t('workshops.form.no_criterion'),
            criteria.map((one) => [one.id, text(one.statement)] as const),
          )}
        </div>
      )}
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('workshops.record')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('workshops.cancel')}
        </button>
      </div>
    </form>
  )
}
