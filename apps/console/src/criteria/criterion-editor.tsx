import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetList, useNotify } from 'react-admin'
import { PutCriterion, type CatalogueView, type CriterionChange } from '@blaupause/contract/criteria'
import { Dimension, type CatalogueCriterion, type Scale } from '@blaupause/domain/criteria'
import { StepChoice } from '../blueprints/step-choice.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { AppliesFields } from './applies-fields.js'
import { ScaleFields } from './scale-fields.js'

const pairs = ['statement', 'reason', 'measure', 'evidence'] as const
const empty = { de: '', en: '' }
const NEW: CatalogueCriterion = {
  id: '',
  statement: empty,
  reason: empty,
  dimension: 'organisatorisch',
  measure: empty,
  evidence: empty,
  scale: { kind: 'yes-no' },
  steps: [],
  source: '',
  weight: 1,
  knockOut: false,
  appliesTo: { kinds: [], sizes: [], services: [] },
  origin: { outcomes: [], changes: [] },
  retired: null,
}

/** A criterion of a draft, new or reworded. Its id is frozen once published, so it is asked for and not made up. */
export function CriterionEditor({
  catalogue,
  criterion,
  onDone,
}: {
  catalogue: CatalogueView
  criterion: CatalogueCriterion | null
  onDone: () => void
}): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('criteria.save'))
  const { data: changes = [] } = useGetList<CriterionChange>(
    'criterion-changes',
    { pagination: { page: 1, perPage: 100 }, filter: { programme: catalogue.programme, state: 'open' } },
    { retry: false },
  )
  const [draft, setDraft] = useState<CatalogueCriterion>(criterion ?? NEW)
  const [change, setChange] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const set = (fields: Partial<CatalogueCriterion>): void => {
    setDraft({ ...draft, ...fields })
  }
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const missing = pairs.find((name) => draft[name].de.trim() === '' || draft[name].en.trim() === '')
    const parsed = PutCriterion.safeParse({ version: catalogue.version, change: change === '' ? null : change, criterion: draft })
    const wrong = missing ?? (parsed.success ? (draft.source.trim() === '' ? 'source' : null) : String(parsed.error.issues[0]?.path[1]))
    setInvalid(wrong === null ? null : t(`criteria.invalid.${wrong}`, { _: t('criteria.invalid.other') }))
    if (wrong !== null || !parsed.success || (await command.send(`/criteria-catalogues/${catalogue.id}/put`, parsed.data)) === null) return
    notify('criteria.saved', { type: 'success' })
    onDone()
  }
  const area = (name: (typeof pairs)[number], language: 'de' | 'en'): ReactNode => (
    <label htmlFor={`${id}-${name}-${language}`}>
      {t(`criteria.form.${name}_${language}`)}
      <textarea
        id={`${id}-${name}-${language}`}
        name={`${name}_${language}`}
        rows={2}
        maxLength={4000}
        value={draft[name][language]}
        onChange={(event) => {
          set({ [name]: { ...draft[name], [language]: event.target.value } })
        }}
      />
    </label>
  )
  const fitting = changes.filter((one) => (one.criterion === null ? criterion === null : one.criterion === criterion?.id))
  return (
    <form
      className="panel wide criterion-form"
      noValidate
      aria-label={criterion ? t('criteria.edit_named', { criterion: criterion.id }) : t('criteria.add')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <div className="fields">
        {criterion === null && (
          <label htmlFor={`${id}-id`}>
            {t('criteria.form.id')}
            <input
              id={`${id}-id`}
              name="id"
              autoComplete="off"
              maxLength={60}
              value={draft.id}
              onChange={(event) => {
                set({ id: event.target.value.trim() })
              }}
              aria-describedby={`${id}-id-hint`}
            />
            <span className="source" id={`${id}-id-hint`}>
              {t('criteria.form.id_hint')}
            </span>
          </label>
        )}
        <label htmlFor={`${id}-dimension`}>
          {t('criteria.form.dimension')}
          <span className="pick">
            <select
              id={`${id}-dimension`}
              value={draft.dimension}
              onChange={(event) => {
                set({ dimension: event.target.value as CatalogueCriterion['dimension'] })
              }}
            >
              {Dimension.options.map((one) => (
                <option key={one} value={one}>
                  {t(`criteria.dimension.${one}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
        <label htmlFor={`${id}-weight`}>
          {t('criteria.form.weight')}
          <input
            id={`${id}-weight`}
            type="number"
            min={0}
            max={1000}
            value={draft.weight}
            onChange={(event) => {
              set({ weight: Number(event.target.value) })
            }}
          />
        </label>
      </div>
      {pairs.map((name) => (
        <div key={name} className="fields">
          {area(name, 'de')}
          {area(name, 'en')}
        </div>
      ))}
      <ScaleFields
        scale={draft.scale}
        onChange={(scale: Scale) => {
          set({ scale })
        }}
      />
      <label className="box">
        <input
          type="checkbox"
          checked={draft.knockOut}
          onChange={(event) => {
            set({ knockOut: event.target.checked })
          }}
        />
        <span>{t('criteria.form.knock_out')}</span>
      </label>
      <label className="below" htmlFor={`${id}-source`}>
        {t('criteria.form.source')}
        <input
          id={`${id}-source`}
          name="source"
          maxLength={500}
          value={draft.source}
          onChange={(event) => {
            set({ source: event.target.value })
          }}
          aria-describedby={`${id}-source-hint`}
        />
      </label>
      <p className="source" id={`${id}-source-hint`}>
        {t('criteria.form.source_hint')}
      </p>
      {fitting.length > 0 && (
        <label className="below" htmlFor={`${id}-change`}>
          {t('criteria.form.from_change')}
          <span className="pick">
            <select
              id={`${id}-change`}
              value={change}
              onChange={(event) => {
                setChange(event.target.value)
              }}
            >
              <option value="">{t('criteria.form.no_change')}</option>
              {fitting.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.text.slice(0, 90)}
                </option>
              ))}
            </select>
          </span>
        </label>
      )}
      <StepChoice
        legend={t('criteria.form.steps')}
        chosen={draft.steps}
        onChange={(steps) => {
          set({ steps })
        }}
      />
      <AppliesFields
        applies={draft.appliesTo}
        onChange={(appliesTo) => {
          set({ appliesTo })
        }}
      />
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('criteria.save')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('criteria.cancel')}
        </button>
      </div>
    </form>
  )
}
