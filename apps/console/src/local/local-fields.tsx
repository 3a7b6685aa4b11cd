import { useId, type ReactNode } from 'react'
import type { Blueprint } from '@blaupause/domain/blueprints'
import { ManyField } from '../blueprints/edit/many-field.js'
import { StepFields } from '../blueprints/edit/step-fields.js'
import { TextPair } from '../blueprints/edit/text-pair.js'
import type { ShownStep } from '../blueprints/evidence-of.js'
import { useSay } from '../i18n/use-say.js'
import { SelectField } from '../landprofile/fields.js'
import { choicesOf, fieldsFor, type DraftKind, type LocalDraft } from './local-draft.js'

type Props = { blueprint: Blueprint; step: ShownStep; steps: readonly ShownStep[]; draft: LocalDraft; set: (change: Partial<LocalDraft>) => void }

/** What is different: which kind of change, for which service, and the fields of that kind. */
export function LocalFields({ blueprint, step, steps, draft, set }: Props): ReactNode {
  const { t, text } = useSay()
  const id = useId()
  const { kind, fields } = draft
  const kinds: readonly DraftKind[] = step.goLive ? ['replace', 'add', 'role'] : ['replace', 'omit', 'add', 'role']
  const later = steps.filter(({ position }) => position > step.position).map(({ id: one, base }) => ({ id: one, name: base.name }))
  return (
    <>
      <fieldset>
        <legend>{t('local.form.what')}</legend>
        {kinds.map((one) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={`${id}-kind`}
              checked={kind === one}
              onChange={() => {
                set({ kind: one, fields: fieldsFor(one, step) })
              }}
            />
            <span>{t(`local.form.kind.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {kind !== 'role' && blueprint.services.length > 1 && (
        <div className="fields">
          <SelectField
            label={t('local.form.service')}
            value={draft.onlinedienst ?? ''}
            onChange={(chosen) => {
              set({ onlinedienst: chosen === '' ? null : chosen })
            }}
            options={[['', t('local.form.all_services')] as const, ...blueprint.services.map((one) => [one.id, text(one.name)] as const)]}
          />
        </div>
      )}
      {kind === 'role' && (
        <TextPair
          label={t('local.form.role')}
          value={draft.name}
          onChange={(name) => {
            set({ name })
          }}
        />
      )}
      {(kind === 'replace' || kind === 'add') && (
        <StepFields
          value={fields}
          blueprint={choicesOf(blueprint, steps)}
          self={kind === 'add' ? '' : step.id}
          withItems={false}
          onChange={(field, value) => {
            set({ fields: { ...fields, [field]: value } })
          }}
        />
      )}
      {kind === 'add' && (
        <ManyField
          legend={t('local.form.before')}
          options={later}
          chosen={draft.before}
          onChange={(before) => {
            set({ before })
          }}
        />
      )}
    </>
  )
}
