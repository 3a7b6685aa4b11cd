import { useId, type ReactNode } from 'react'
import type { Anchor, Text } from '@blaupause/domain/blueprints'
import { useFieldProblem } from '../../forms/field-problem.js'
import { useSay } from '../../i18n/use-say.js'
import { SelectField } from '../../landprofile/fields.js'

type Props = { at?: string; value: Anchor; onChange: (value: Anchor) => void; steps: readonly { readonly id: string; readonly name: Text }[]; calendars: readonly string[] }

/** When a step is due: working days from the start, another step, the next fixed day of a calendar, or back from the commitment. */
export function AnchorField({ at, value, onChange, steps, calendars }: Props): ReactNode {
  const { t, text } = useSay()
  const { input, said } = useFieldProblem(useId(), { at })
  const kinds = (['start', 'step', 'stichtag', 'commitment'] as const).filter((on) => (on !== 'step' || steps.length > 0) && (on !== 'stichtag' || calendars.length > 0))
  return (
    <fieldset className="anchor" aria-describedby={input['aria-describedby']}>
      <legend>{t('blueprints.when')}</legend>
      <div className="fields">
        <NumberField label={t('draft.days')} value={value.offset} min={-400} onChange={(offset) => { onChange({ ...value, offset }) }} />
        <SelectField label={t('draft.from')} value={value.on} onChange={(on) => { onChange(fresh(on, value.offset, steps, calendars)) }} options={kinds.map((on) => [on, t(`draft.anchor.${on}`)] as const)} />
        {value.on === 'step' && <SelectField label={t('draft.step')} value={value.step} onChange={(step) => { onChange({ ...value, step }) }} options={steps.map(({ id, name }) => [id, text(name)] as const)} />}
        {value.on === 'stichtag' && <SelectField label={t('draft.calendar')} value={value.calendar} onChange={(calendar) => { onChange({ ...value, calendar }) }} options={[...new Set([value.calendar, ...calendars])].map((one) => [one, one] as const)} />}
        {value.on === 'stichtag' && <NumberField label={t('draft.lead')} value={value.lead ?? 0} min={0} onChange={(lead) => { onChange({ on: value.on, calendar: value.calendar, offset: value.offset, ...(lead > 0 ? { lead } : {}) }) }} />}
      </div>
      {said}
    </fieldset>
  )
}

function NumberField({ label, value, min, onChange }: { label: string; value: number; min: number; onChange: (value: number) => void }): ReactNode {
  const id = useId()
  return <label htmlFor={id}>{label}<input id={id} type="number" min={min} max={400} step={1} value={Number.isNaN(value) ? '' : value} onChange={(event) => { onChange(event.target.valueAsNumber) }} /></label>
}

/** The anchor of another kind, as near to what stood there as it can be. */
function fresh(on: Anchor['on'], offset: number, steps: Props['steps'], calendars: Props['calendars']): Anchor {
  if (on === 'step') return { on, step: steps[0]?.id ?? '', offset }
  if (on === 'stichtag') return { on, calendar: calendars[0] ?? '', offset }
  return on === 'commitment' ? { on, offset: -Math.abs(offset) } : { on, offset }
}
