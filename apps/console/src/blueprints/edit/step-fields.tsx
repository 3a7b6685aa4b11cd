import type { ReactNode } from 'react'
import type { Blueprint, StepFields as Fields } from '@blaupause/domain/blueprints'
import { landCodes } from '@blaupause/domain/register'
import { useSay } from '../../i18n/use-say.js'
import { CheckField, SelectField, TextField } from '../../landprofile/fields.js'
import { AnchorField } from './anchor-field.js'
import { ManyField } from './many-field.js'
import { TextPair } from './text-pair.js'

const proofs = ['none', 'document', 'identifier', 'date', 'url'] as const
const scopes = ['none', 'bund', 'land'] as const
const pers = ['none', 'gemeinde', 'leistung', 'gemeinde-leistung'] as const
const emptyText = { de: '', en: '' }

type Props = {
  /** The step as it stands, with what is typed. */
  value: Fields
  /** Roles, phases, other steps and calendars to choose from. */
  blueprint: Pick<Blueprint, 'roles' | 'phases' | 'steps' | 'parameters'>
  /** Id of the step itself: it cannot depend on itself. */
  self: string
  /** Without what the step is many of: a Land cannot change that. */
  withItems?: boolean
  onChange: <F extends keyof Fields>(field: F, value: Fields[F]) => void
}

/** All that one may say of a step, whoever says it: the authors of a blueprint, or a Land that does it differently. */
export function StepFields({ value, blueprint, self, withItems = true, onChange }: Props): ReactNode {
  const { t, text } = useSay()
  const others = blueprint.steps.filter(({ id }) => id !== self)
  const calendars = [...new Set(blueprint.steps.flatMap(({ anchor }) => (anchor.on === 'stichtag' ? [anchor.calendar] : [])))]
  const { legalBasis, proof, items } = value
  return (
    <>
      <TextPair
        at="name"
        label={t('draft.name')}
        value={value.name}
        onChange={(name) => {
          onChange('name', name)
        }}
      />
      <TextPair
        at="instruction"
        label={t('draft.instruction')}
        rows={4}
        value={value.instruction}
        parameters={blueprint.parameters}
        onChange={(instruction) => {
          onChange('instruction', instruction)
        }}
      />
      <div className="fields">
        <SelectField
          at="owner"
          label={t('blueprints.who')}
          value={value.owner}
          onChange={(owner) => {
            onChange('owner', owner)
          }}
          options={blueprint.roles.map(({ id, name }) => [id, text(name)] as const)}
        />
        <SelectField
          at="phase"
          label={t('draft.phase')}
          value={value.phase}
          onChange={(phase) => {
            onChange('phase', phase)
          }}
          options={blueprint.phases.map(({ id, name }) => [id, text(name)] as const)}
        />
        <TextField
          at="minutes"
          label={t('draft.minutes')}
          type="number"
          max={5}
          value={value.minutes === null ? '' : String(value.minutes)}
          onChange={(typed) => {
            if (!Number.isNaN(Number(typed))) onChange('minutes', typed.trim() === '' ? null : Number(typed))
          }}
        />
      </div>
      <AnchorField
        at="anchor"
        value={value.anchor}
        steps={others}
        calendars={calendars}
        onChange={(anchor) => {
          onChange('anchor', anchor)
        }}
      />
      <ManyField
        at="dependsOn"
        legend={t('blueprints.before')}
        options={others}
        chosen={value.dependsOn}
        onChange={(dependsOn) => {
          onChange('dependsOn', dependsOn)
        }}
      />
      <ManyField
        at="waitsOn"
        legend={t('draft.waits_on')}
        options={blueprint.roles}
        chosen={value.waitsOn}
        onChange={(waitsOn) => {
          onChange('waitsOn', waitsOn)
        }}
      />
      <CheckField
        label={t('blueprints.gate')}
        checked={value.gate}
        onChange={(gate) => {
          onChange('gate', gate)
        }}
      />
      <div className="fields">
        <SelectField
          label={t('blueprints.done_when')}
          value={proof.kind}
          onChange={(kind) => {
            onChange('proof', { ...proof, kind })
          }}
          options={proofs.map((kind) => [kind, t(`draft.proof.${kind}`)] as const)}
        />
      </div>
      {proof.kind !== 'none' && (
        <TextPair
          at="proof"
          label={t('draft.proof_label')}
          value={proof.label}
          onChange={(label) => {
            onChange('proof', { ...proof, label })
          }}
        />
      )}
      {withItems && (
        <div className="fields">
          <SelectField
            label={t('blueprints.many')}
            value={items?.per ?? 'none'}
            onChange={(per) => {
              onChange('items', per === 'none' ? null : { per, label: items?.label ?? emptyText })
            }}
            options={pers.map((per) => [per, t(`draft.items.${per}`)] as const)}
          />
        </div>
      )}
      {withItems && items && (
        <TextPair
          at="items"
          label={t('draft.item_label')}
          value={items.label}
          onChange={(label) => {
            onChange('items', { ...items, label })
          }}
        />
      )}
      <fieldset>
        <legend>{t('blueprints.basis')}</legend>
        <div className="fields">
          <SelectField
            at="legalBasis"
            label={t('draft.scope')}
            value={legalBasis.scope}
            onChange={(scope) => {
              onChange('legalBasis', { ...legalBasis, scope, land: scope === 'land' ? (legalBasis.land ?? 'BY') : null })
            }}
            options={scopes.map((scope) => [scope, t(`draft.scopes.${scope}`)] as const)}
          />
          {legalBasis.scope === 'land' && (
            <SelectField
              label={t('draft.land')}
              value={legalBasis.land ?? 'BY'}
              onChange={(land) => {
                onChange('legalBasis', { ...legalBasis, land })
              }}
              options={landCodes.map((land) => [land, t(`land.${land}`, { _: land })] as const)}
            />
          )}
          <TextField
            label={t('draft.basis_text')}
            max={500}
            value={legalBasis.text}
            onChange={(basis) => {
              onChange('legalBasis', { ...legalBasis, text: basis })
            }}
          />
        </div>
      </fieldset>
    </>
  )
}
