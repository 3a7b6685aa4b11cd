import { useId, type ReactNode } from 'react'
import type { Anchor, Text } from '@blaupause/domain/blueprints'
import { useFieldProblem } from '../../forms/field-problem.js'
import { useSay } from '../../i18n/use-say.js'
import { SelectField } from '../../landprofile/fields.js'

type Props = {
  at?: string
  value: Anchor
  onChange: (value: Anchor) => void
  steps: readonly { readonly id: string; readonly name: Text }[]
  calendars: readonly string[]
}

/** Working days that a package holds, in either direction. */
const MOST = 400

function inRange(days: number, min: number): boolean {
  return Number.isInteger(days) && days >= min && days <= MOST
}

/** When a step is due: working days from the start, another step, the next fixed day of a calendar, or back from the commitment. */
export function AnchorField({ at, value, onChange, steps, calendars }: Props): ReactNode {
  const { t, text } = useSay()
  const { input, said } = useFieldProblem(useId(), { at })
  // A number that is none says so itself.
  const counts = inRange(value.offset, -MOST) && (value.on !== 'stichtag' || inRange(value.lead ?? 0, 0))
  const kinds = (['start', 'step', 'stichtag', 'commitment'] as const).filter(
    (on) => (on !== 'step' || steps.length > 0) && (on !== 'stichtag' || calendars.length > 0),
  )
  return (
    <fieldset className="anchor" aria-describedby={counts ? input['aria-describedby'] : undefined}>
      <legend>{t('blueprints.when')}</legend>
      <div className="fields">
        <NumberField
          label={t('draft.days')}
          value={value.offset}
          min={-MOST}
          onChange={(offset) => {
            onChange({ ...value, offset })
          }}
        />
        <SelectField
          label={t('draft.from')}
          value={value.on}
          onChange={(on) => {
            onChange(fresh(on, value.offset, steps, calendars))
          }}
          options={kinds.map((on) => [on, t(`draft.anchor.${on}`)] as const)}
        />
        {value.on === 'step' && (
          <SelectField
            label={t('draft.step')}
            value={value.step}
            onChange={(step) => {
              onChange({ ...value, step })
            }}
            options={steps.map(({ id, name }) => [id, text(name)] as const)}
          />
        )}
        {value.on === 'stichtag' && (
          <SelectField
            label={t('draft.calendar')}
            value={value.calendar}
            onChange={(calendar) => {
              onChange({ ...value, calendar })
            }}
            options={[...new Set([value.calendar, ...calendars])].map((one) => [one, one] as const)}
          />
        )}
        {value.on === 'stichtag' && (
          <NumberField
            label={t('draft.lead')}
            value={value.lead ?? 0}
            min={0}
            onChange={(lead) => {
              onChange({ on: value.on, calendar: value.calendar, offset: value.offset, ...(lead > 0 ? { lead } : {}) })
            }}
          />
        )}
      </div>
      {counts && said}
    </fieldset>
  )
}

function NumberField({ label, value, min, onChange }: { label: string; value: number; min: number; onChange: (value: number) => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const { label: named, input, said } = useFieldProblem(id, { own: inRange(value, min) ? null : t('draft.whole_number', { min, max: MOST }) })
  return (
    <label htmlFor={id}>
      <span {...named}>{label}</span>
      <input
        id={id}
        type="number"
        min={min}
        max={MOST}
        step={1}
        value={Number.isNaN(value) ? '' : value}
        {...input}
        onChange={(event) => {
          onChange(event.target.valueAsNumber)
        }}
      />
      {said}
    </label>
  )
}

/** The anchor of another kind, as near to what stood there as it can be. */
function fresh(on: Anchor['on'], offset: number, steps: Props['steps'], calendars: Props['calendars']): Anchor {
  if (on === 'step') return { on, step: steps[0]?.id ?? '', offset }
  if (on === 'stichtag') return { on, calendar: calendars[0] ?? '', offset }
  return on === 'commitment' ? { on, offset: -Math.abs(offset) } : { on, offset }
}
