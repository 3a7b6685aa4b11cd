import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { CreateCriterion } from '@blaupause/contract/criteria'
import { Dimension, type Criterion } from '@blaupause/domain/criteria'
import { StepChoice } from '../blueprints/step-choice.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

const EMPTY = { id: '', statement_de: '', statement_en: '', reason_de: '', reason_en: '', measure_de: '', measure_en: '', source: '' }
type Field = keyof typeof EMPTY

/** A new criterion. Its id is frozen, so it is asked for and not made up. */
export function CriterionForm({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('criteria.add'))
  const [draft, setDraft] = useState(EMPTY)
  const [dimension, setDimension] = useState<Criterion['dimension']>('organisatorisch')
  const [scale, setScale] = useState<Criterion['scale']>('yes-no')
  const [steps, setSteps] = useState<string[]>([])
  const [invalid, setInvalid] = useState<readonly string[]>([])
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const pair = (name: 'statement' | 'reason' | 'measure') => ({ de: draft[`${name}_de`].trim(), en: draft[`${name}_en`].trim() })
    const parsed = CreateCriterion.safeParse({ id: draft.id.trim(), dimension, scale, steps, statement: pair('statement'), reason: pair('reason'), measure: pair('measure'), source: draft.source.trim() })
    const missing = (Object.keys(EMPTY) as Field[]).filter((field) => draft[field].trim() === '')
    const wrong = [...new Set([...missing, ...(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0])))])]
    setInvalid(wrong)
    if (!parsed.success || wrong.length > 0) { form.querySelector<HTMLElement>(`[name="${wrong[0]}"]`)?.focus(); return }
    if ((await command.send('/criteria', parsed.data)) === null) return
    notify('criteria.created', { type: 'success' })
    onDone()
  }
  const input = (field: Field): ReactNode => {
    const wrong = invalid.includes(field)
    const hint = field === 'id' ? t('criteria.form.id_hint') : field === 'source' ? t('criteria.form.source_hint') : null
    const common = { id: `${id}-${field}`, name: field, required: true, 'aria-invalid': wrong, 'aria-describedby': `${id}-${field}-hint`, value: draft[field] }
    return (
      <div>
        <label htmlFor={`${id}-${field}`}>{t(`criteria.form.${field}`)}</label>
        {field === 'id' || field === 'source'
          ? <input {...common} autoComplete="off" maxLength={500} onChange={(event) => { setDraft({ ...draft, [field]: event.target.value }) }} />
          : <textarea {...common} rows={2} maxLength={4000} onChange={(event) => { setDraft({ ...draft, [field]: event.target.value }) }} />}
        <p className="source" id={`${id}-${field}-hint`}>{hint}{wrong && <span className="refusal">{t(`criteria.invalid.${field.replace(/_(de|en)$/, '')}`)}</span>}</p>
      </div>
    )
  }
  const select = <T extends string>(name: string, value: T, options: readonly T[], labelOf: (one: T) => string, onPick: (one: T) => void): ReactNode => (
    <div><label htmlFor={`${id}-${name}`}>{name === 'dimension' ? t('criteria.form.dimension') : t('criteria.scale.label')}</label><span className="pick"><select id={`${id}-${name}`} value={value} onChange={(event) => { onPick(event.target.value as T) }}>{options.map((one) => <option key={one} value={one}>{labelOf(one)}</option>)}</select></span></div>
  )
  return (
    <form className="panel wide criterion-form" noValidate aria-label={t('criteria.add')} onSubmit={(event) => { void submit(event) }}>
      <div className="fields">{input('id')}{select('dimension', dimension, Dimension.options, (one) => t(`criteria.dimension.${one}`), setDimension)}{select('scale', scale, ['yes-no', '0-4', 'number'], (one) => t(`criteria.scale.${one}`), setScale)}</div>
      <div className="fields">{input('statement_de')}{input('statement_en')}</div>
      <div className="fields">{input('reason_de')}{input('reason_en')}</div>
      <div className="fields">{input('measure_de')}{input('measure_en')}</div>
      {input('source')}
      <StepChoice legend={t('criteria.form.steps')} chosen={steps} onChange={setSteps} />
      <Outcome command={command} invalid={invalid.length > 0 ? t('criteria.invalid.fix', { smart_count: invalid.length }) : null} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy}>{t('criteria.save')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('criteria.cancel')}</button></div>
    </form>
  )
}
