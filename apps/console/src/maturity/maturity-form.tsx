import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { RateMaturity, type MaturityModels } from '@blaupause/contract/maturity'
import { lowestSoFar } from '@blaupause/domain/maturity'
import { KeptHere } from '../assessments/kept-here.js'
import { useCommand } from '../data/use-command.js'
import { useDraft } from '../data/use-draft.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

type Props = { rollout: string; models: MaturityModels; subject: string; today: string; onDone: () => void }

/**
 * A rating by one version of the model; what does not apply to this service is said so. While it is filled in, the bar says
 * what it comes to so far and which criterion holds it there. What is not sent stays on this device.
 */
export function MaturityForm({ rollout, models, subject, today, onDone }: Props): ReactNode {
  const { t, text, format } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('maturity.rate'))
  const [chosen, setChosen] = useState(models.today)
  const [effectiveOn, setEffectiveOn] = useState(today)
  const [source, setSource] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const draft = useDraft<string>(subject, `maturity-${rollout}`)
  const model = models.items.find((one) => one.id === chosen)!
  // One drawer for all versions of the model: a level is kept under the version it was named by.
  const place = (criterion: string): string => `${chosen}/${criterion}`
  const levels = Object.fromEntries(model.criteria.map(({ id: criterion }) => [criterion, draft.entries[place(criterion)] ?? '']))
  const said = Object.fromEntries(
    model.criteria.flatMap((criterion) =>
      levels[criterion.id] ? [[criterion.id, levels[criterion.id] === 'none' ? null : Number(levels[criterion.id])]] : [],
    ),
  )
  const lowest = lowestSoFar(model, said)
  const answered = Object.keys(said).length
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = RateMaturity.safeParse({ rollout, model: chosen, levels: said, effectiveOn, source })
    setInvalid(parsed.success ? null : t('maturity.invalid'))
    if (!parsed.success || (await command.send('/maturity-ratings', parsed.data)) === null) return
    draft.keep({})
    notify('maturity.rated', { type: 'success' })
    onDone()
  }
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={t('maturity.rate')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <div className="fields">
        <label htmlFor={`${id}-model`}>
          {t('maturity.model')}
          <span className="pick">
            <select
              id={`${id}-model`}
              value={chosen}
              onChange={(event) => {
                setChosen(event.target.value)
              }}
            >
              {models.items.map((one) => (
                <option key={one.id} value={one.id}>
                  {text(one.name)}
                </option>
              ))}
            </select>
          </span>
        </label>
        <label htmlFor={`${id}-on`}>
          {t('maturity.on')}
          <input
            id={`${id}-on`}
            type="date"
            max={today}
            value={effectiveOn}
            onChange={(event) => {
              setEffectiveOn(event.target.value)
            }}
          />
        </label>
      </div>
      <div className="progress-bar">
        <progress max={model.criteria.length} value={answered} aria-label={t('maturity.progress')} />{' '}
        <b>
          {answered}/{model.criteria.length}
        </b>
        <span className="small" role="status">
          {lowest &&
            t('maturity.so_far', {
              level: lowest.level,
              name: text(model.levels[lowest.level]!),
              criteria: format.list(lowest.deciding.map((one) => text(model.criteria.find(({ id: known }) => known === one)!.name))),
              smart_count: lowest.deciding.length,
            })}
        </span>
      </div>
      {draft.keptAt !== null && answered > 0 && (
        <KeptHere
          at={format.moment(draft.keptAt)}
          count={answered}
          onDiscard={() => {
            draft.keep({})
          }}
        />
      )}
      <div className="levels">
        {model.criteria.map((criterion) => (
          <label key={criterion.id} htmlFor={`${id}-${criterion.id}`}>
            {text(criterion.name)} {lowest?.deciding.includes(criterion.id) && <span className="tag">{t('maturity.decides')}</span>}
            <span className="pick">
              <select
                id={`${id}-${criterion.id}`}
                value={levels[criterion.id] ?? ''}
                onChange={(event) => {
                  draft.keep({ ...draft.entries, [place(criterion.id)]: event.target.value })
                }}
              >
                <option value="">{t('criteria.form.choose')}</option>
                {model.levels.map((level, number) => (
                  <option key={number} value={number}>
                    {number} {text(level)}
                  </option>
                ))}
                {!criterion.always && <option value="none">{t('maturity.not_needed')}</option>}
              </select>
            </span>
          </label>
        ))}
      </div>
      <label className="below" htmlFor={`${id}-source`}>
        {t('maturity.source')}
        <input
          id={`${id}-source`}
          maxLength={500}
          value={source}
          onChange={(event) => {
            setSource(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('maturity.rate')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('criteria.cancel')}
        </button>
      </div>
    </form>
  )
}
