import type { ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'
import { useSteps } from './use-steps.js'

/** Which steps something concerns: one box each, as many as apply. */
export function StepChoice({ legend, chosen, onChange }: { legend: string; chosen: readonly string[]; onChange: (ids: string[]) => void }): ReactNode {
  const { t, text } = useSay()
  const { steps } = useSteps()
  return (
    <fieldset className="step-choice">
      <legend>{legend}</legend>
      {steps.length === 0 && <p className="muted">{t('workshops.no_steps')}</p>}
      <div className="boxes">
        {steps.map(({ id, position, name }) => (
          <label key={id} className="box">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => {
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }}
            />
            <span>
              {position} {text(name)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
