import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { letterFields } from '@blaupause/domain/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { BodyCuts, type BodyCut } from './body-cuts.js'

const STAGES = ['reached', 'below', 'not-begun'] as const

/** A letter and whom it is for: the choice says how many fit before it is kept; who gets it is fixed when it is sent. `from`: cuts of the list it was begun from. */
export function CampaignForm({ from, onDone }: { from: BodyCut; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const field = useId()
  const { me } = useMe()
  const letter = (to: (typeof STAGES)[number]): string => t(`awarding.outreach.letter.${to}`, { portal: me?.award?.portal ?? '' })
  const [stage, setStage] = useState<(typeof STAGES)[number]>(STAGES.find((one) => one === from.stage) ?? 'reached')
  const [cut, setCut] = useState<BodyCut>({ ...from, q: '', stage: '' })
  const [name, setName] = useState('')
  const [text, setText] = useState(letter(stage))
  const command = useCommand(t('awarding.outreach.keep'))
  const choose = (next: (typeof STAGES)[number]): void => {
    if (text === letter(stage)) setText(letter(next))
    setStage(next)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (
      (await command.send('/campaigns', {
        name,
        text,
        stage,
        kind: cut.kind || null,
        regierungsbezirk: cut.regierungsbezirk || null,
        kreis: cut.kreis || null,
        size: cut.size || null,
      })) !== null
    )
      onDone()
  }
  return (
    <form
      className="panel"
      noValidate
      aria-label={t('awarding.outreach.write')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <label htmlFor={`${field}-name`}>
        {t('awarding.outreach.name')}
        <input
          id={`${field}-name`}
          type="text"
          maxLength={120}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
          }}
        />
      </label>
      <div className="filters-line">
        <label>
          {t('awarding.outreach.whom')}{' '}
          <span className="pick">
            <select
              value={stage}
              onChange={(event) => {
                choose(event.target.value as (typeof STAGES)[number])
              }}
            >
              {STAGES.map((one) => (
                <option key={one} value={one}>
                  {t(`awarding.stage.${one}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
      </div>
      <BodyCuts
        cut={{ ...cut, stage }}
        without={['stage', 'q']}
        onCut={(next) => {
          setCut({ ...next, stage: '' })
        }}
      />
      <label htmlFor={`${field}-text`}>
        {t('awarding.outreach.text')}
        <textarea
          id={`${field}-text`}
          rows={8}
          maxLength={4000}
          aria-describedby={`${field}-felder`}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
      </label>
      <p className="source" id={`${field}-felder`}>
        {t('awarding.outreach.fields', { fields: letterFields.map((one) => `{${one}}`).join(', ') })}
      </p>
      <Outcome command={command} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy || name.trim().length < 3 || text.trim().length < 20}>
          {t('awarding.outreach.keep')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('awarding.cancel')}
        </button>
      </div>
    </form>
  )
}
