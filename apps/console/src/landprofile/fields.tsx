import { useId, useState, type ReactNode } from 'react'
import type { Certainty, Source } from '@blaupause/domain/catalogue'
import { FieldPlace, useFieldProblem } from '../forms/field-problem.js'
import { useSay } from '../i18n/use-say.js'

type Dates = { readonly validFrom: string | null; readonly validTo: string | null }

type Field = {
  label: string
  /** Its place in the content, to be told what is wrong with it. */ at?: string | undefined
  /** What the form itself says of it. */ problem?: string | null
}

export function TextField({
  label,
  value,
  onChange,
  type = 'text',
  max = 300,
  min,
  at,
  problem,
}: Field & { value: string; onChange: (value: string) => void; type?: 'text' | 'date' | 'email' | 'number'; max?: number; min?: string }): ReactNode {
  const id = useId()
  const { label: named, input, said } = useFieldProblem(id, { at, own: problem })
  return (
    <label htmlFor={id}>
      <span {...named}>{label}</span>
      <input
        id={id}
        type={type === 'number' ? 'text' : type}
        inputMode={type === 'number' ? 'numeric' : undefined}
        maxLength={max}
        min={min}
        value={value}
        {...input}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
      {said}
    </label>
  )
}

export function SelectField<T extends string>({
  label,
  value,
  options,
  onChange,
  at,
  problem,
}: Field & { value: T; options: readonly (readonly [T, string])[]; onChange: (value: T) => void }): ReactNode {
  const id = useId()
  const { label: named, input, said } = useFieldProblem(id, { at, own: problem })
  return (
    <label htmlFor={id}>
      <span {...named}>{label}</span>
      <span className="pick">
        <select
          id={id}
          value={value}
          {...input}
          onChange={(event) => {
            onChange(event.target.value as T)
          }}
        >
          {options.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      </span>
      {said}
    </label>
  )
}

export function CheckField({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }): ReactNode {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked)
        }}
      />
      <span>{label}</span>
    </label>
  )
}

export function CertaintyField({ value, onChange }: { value: Certainty; onChange: (value: Certainty) => void }): ReactNode {
  const { t } = useSay()
  return (
    <SelectField
      label={t('landprofile.certainty')}
      at="certainty"
      value={value}
      onChange={onChange}
      options={(['belegt', 'vermutlich', 'offen'] as const).map((one) => [one, t(`programmes.sure.${one}`)] as const)}
    />
  )
}

/** From which day and until which day something holds; empty: without end. */
export function ValidityFields({ value, onChange }: { value: Dates; onChange: (value: Dates) => void }): ReactNode {
  const { t } = useSay()
  return (
    <>
      <TextField
        at="validFrom"
        type="date"
        label={t('landprofile.valid_from')}
        value={value.validFrom ?? ''}
        onChange={(day) => {
          onChange({ ...value, validFrom: day || null })
        }}
      />
      <TextField
        at="validTo"
        type="date"
        label={t('landprofile.valid_to')}
        value={value.validTo ?? ''}
        onChange={(day) => {
          onChange({ ...value, validTo: day || null })
        }}
      />
    </>
  )
}

/** Where it is written, and how that was read. Whoever adds a source without text is told by the form. */
export function SourceFields({ sources, onChange }: { sources: readonly Source[]; onChange: (sources: Source[]) => void }): ReactNode {
  const { t } = useSay()
  const set = (at: number, change: Partial<Source>): void => {
    onChange(sources.map((source, i) => (i === at ? { ...source, ...change } : source)))
  }
  return (
    <fieldset className="profile-rows">
      <legend>{t('landprofile.sources')}</legend>
      {sources.map((source, at) => (
        <FieldPlace key={at} at={`sources.${at}`}>
          <div className="fields" role="group" aria-label={t('landprofile.source_n', { n: at + 1 })}>
            <TextField
              at="text"
              label={t('landprofile.source')}
              value={source.text}
              onChange={(text) => {
                set(at, { text })
              }}
            />
            <TextField
              at="url"
              label={t('landprofile.address')}
              value={source.url ?? ''}
              onChange={(url) => {
                set(at, { url: url || null })
              }}
            />
            <TextField
              at="date"
              label={t('landprofile.source_date')}
              max={40}
              value={source.date ?? ''}
              onChange={(date) => {
                set(at, { date: date || null })
              }}
            />
            <SelectField
              label={t('landprofile.read')}
              value={source.read}
              onChange={(read) => {
                set(at, { read })
              }}
              options={(['gelesen', 'auszug', 'gezaehlt', 'beurteilt'] as const).map((read) => [read, t(`landprofile.reads.${read}`)] as const)}
            />
            <button
              type="button"
              className="btn btn--text"
              aria-label={t('landprofile.remove_source', { n: at + 1 })}
              onClick={() => {
                onChange(sources.filter((_, i) => i !== at))
              }}
            >
              {t('landprofile.remove')}
            </button>
          </div>
        </FieldPlace>
      ))}
      <button
        type="button"
        className="btn btn--text"
        onClick={() => {
          onChange([...sources, { text: '', url: null, date: null, read: 'beurteilt' }])
        }}
      >
        {t('landprofile.add_source')}
      </button>
    </fieldset>
  )
}

/** Several keys or days in one field, between commas or blanks. What is typed stays as it is while it means the same keys. */
export function KeysField({
  label,
  keys,
  onChange,
  max = 30_000,
  at,
  problem,
}: Field & { keys: readonly string[]; onChange: (keys: string[]) => void; max?: number }): ReactNode {
  const [typed, setTyped] = useState(keys.join(', '))
  const shown = keysIn(typed).join() === keys.join() ? typed : keys.join(', ')
  return (
    <TextField
      label={label}
      at={at}
      {...(problem !== undefined && { problem })}
      max={max}
      value={shown}
      onChange={(words) => {
        setTyped(words)
        onChange(keysIn(words))
      }}
    />
  )
}

function keysIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter((key) => key !== '')
}
