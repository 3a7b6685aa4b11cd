import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { CreateCriterion } from '@blaupause/contract/criteria'
import { Dimension } from '@blaupause/domain/criteria'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { StepPicker } from '../steps/step-picker.js'

const WORDS = ['statement_de', 'statement_en', 'reason_de', 'reason_en', 'measure_de', 'measure_en'] as const
const SCALES = ['yes-no', '0-4', 'number'] as const

/** Adds a criterion; its id is frozen from here on. */
export function CriterionForm({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand(t('criterion.add'))
  const [key, setKey] = useState('')
  const [words, setWords] = useState<Record<string, string>>({})
  const [dimension, setDimension] = useState<string>(Dimension.options[0])
  const [scale, setScale] = useState<string>(SCALES[0])
  const [source, setSource] = useState('')
  const [steps, setSteps] = useState<string[]>([])
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const both = (name: string): { de: string; en: string } => ({ de: words[`${name}_de`] ?? '', en: words[`${name}_en`] ?? '' })
    const parsed = CreateCriterion.safeParse({ id: key, statement: both('statement'), reason: both('reason'), measure: both('measure'), dimension, scale, steps, source })
    setInvalid(parsed.success ? null : t('criterion.invalid'))
    if (!parsed.success || (await command.send('/criteria', parsed.data)) === null) return
    noted(t('criterion.added'), null)
    onDone()
  }
  const select = (name: string, label: string, value: string, options: readonly (readonly [string, string])[], onChange: (value: string) => void): ReactNode => (
    <label htmlFor={`${id}-${name}`}>{label}<span className="pick"><select id={`${id}-${name}`} value={value} onChange={(event) => { onChange(event.target.value) }}>{options.map(([one, word]) => <option key={one} value={one}>{word}</option>)}</select></span></label>
  )
  return (
    <form className="panel" aria-label={t('criterion.add')} onSubmit={(event: FormEvent) => { event.preventDefault(); void send() }}>
      <div className="fields">
        <label htmlFor={`${id}-id`}>{t('criterion.id')} <small className="muted">{t('criterion.id_hint')}</small><input id={`${id}-id`} required maxLength={60} value={key} onChange={(event) => { setKey(event.target.value) }} /></label>
        {select('d', t('criterion.dimension_label'), dimension, Dimension.options.map((one) => [one, t(`criterion.dimension.${one}`)] as const), setDimension)}
        {WORDS.map((name) => <label key={name} htmlFor={`${id}-${name}`}>{t(`criterion.${name}`)}<input id={`${id}-${name}`} required value={words[name] ?? ''} onChange={(event) => { setWords({ ...words, [name]: event.target.value }) }} /></label>)}
        {select('s', t('criterion.scale'), scale, SCALES.map((one) => [one, t(`criterion.scales.${one}`)] as const), setScale)}
        <label htmlFor={`${id}-q`}>{t('criterion.source')}<input id={`${id}-q`} required maxLength={500} value={source} onChange={(event) => { setSource(event.target.value) }} /></label>
      </div>
      <StepPicker legend={t('workshop.concerns')} chosen={steps} onChange={setSteps} />
      <Outcome command={command} invalid={invalid} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy}>{t('criterion.add')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('form.cancel')}</button></div>
    </form>
  )
}
