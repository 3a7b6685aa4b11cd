import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { RateMaturity, type MaturityModels } from '@blaupause/contract/maturity'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** A rating by one version of the model; what does not apply to this service is said so. */
export function MaturityForm({ rollout, models, today, onDone }: { rollout: string; models: MaturityModels; today: string; onDone: () => void }): ReactNode {
  const { t, text } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('maturity.rate'))
  const [chosen, setChosen] = useState(models.today)
  const [levels, setLevels] = useState<Readonly<Record<string, string>>>({})
  const [effectiveOn, setEffectiveOn] = useState(today)
  const [source, setSource] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const model = models.items.find((one) => one.id === chosen)!
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const said = Object.fromEntries(model.criteria.flatMap((criterion) => levels[criterion.id] ? [[criterion.id, levels[criterion.id] === 'none' ? null : Number(levels[criterion.id])]] : []))
    const parsed = RateMaturity.safeParse({ rollout, model: chosen, levels: said, effectiveOn, source })
    setInvalid(parsed.success ? null : t('maturity.invalid'))
    if (!parsed.success || (await command.send('/maturity-ratings', parsed.data)) === null) return
    notify('maturity.rated', { type: 'success' })
    onDone()
  }
  return (
    <form className="panel wide" noValidate aria-label={t('maturity.rate')} onSubmit={(event) => { void submit(event) }}>
      <div className="fields">
        <label htmlFor={`${id}-model`}>{t('maturity.model')}<span className="pick"><select id={`${id}-model`} value={chosen} onChange={(event) => { setChosen(event.target.value); setLevels({}) }}>{models.items.map((one) => <option key={one.id} value={one.id}>{text(one.name)}</option>)}</select></span></label>
        <label htmlFor={`${id}-on`}>{t('maturity.on')}<input id={`${id}-on`} type="date" max={today} value={effectiveOn} onChange={(event) => { setEffectiveOn(event.target.value) }} /></label>
      </div>
      <div className="boxes levels">
        {model.criteria.map((criterion) => (
          <label key={criterion.id} htmlFor={`${id}-${criterion.id}`}>{text(criterion.name)}<span className="pick"><select id={`${id}-${criterion.id}`} value={levels[criterion.id] ?? ''} onChange={(event) => { setLevels({ ...levels, [criterion.id]: event.target.value }) }}><option value="">{t('criteria.form.choose')}</option>{model.levels.map((level, number) => <option key={number} value={number}>{number} {text(level)}</option>)}{!criterion.always && <option value="none">{t('maturity.not_needed')}</option>}</select></span></label>
        ))}
      </div>
      <label className="below" htmlFor={`${id}-source`}>{t('maturity.source')}<input id={`${id}-source`} maxLength={500} value={source} onChange={(event) => { setSource(event.target.value) }} /></label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy}>{t('maturity.rate')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('criteria.cancel')}</button></div>
    </form>
  )
}
